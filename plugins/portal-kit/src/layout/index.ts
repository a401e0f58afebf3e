export { assetsFrom, type Assets, type Frame, type Link, type LinkGroup } from './frame';
export { renderShell, type ShellProps } from './render-shell';
export { renderSite, type SiteProps } from './render-site';
