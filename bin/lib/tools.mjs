import fs from 'node:fs';
import { has, isRoot, say, tries } from './run.mjs';

const chromiumPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];
const hasChromium = () => Boolean(process.env.CHROMIUM) || chromiumPlaces.some((each) => fs.existsSync(each));

const hasFirefox = () => fs.existsSync(process.env.FIREFOX || '/usr/bin/firefox-esr');

const hasClamd = () => has('clamd') || fs.existsSync('/usr/sbin/clamd');

let refreshed = false;
const installDebian = (...packages) => {
  if (!isRoot || !has('apt-get')) return;
  say(`Installing ${packages.join(', ')}`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  if (!refreshed) tries('apt-get', ['update', '-qq'], { env });
  refreshed = true;
  tries('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env, stdio: 'ignore' });
};

/** Finds or installs what the chosen parts need beside npm's packages; says what it could not. */
export const provideTools = (parts) => {
  const missing = [];
  if ((parts.includes('journeys') || parts.includes('access')) && !hasChromium()) {
    installDebian('chromium');
    if (!hasChromium()) missing.push('a browser: install Chromium, or name one in CHROMIUM');
  }
  if (parts.includes('firefox') && !hasFirefox()) {
    installDebian('firefox-esr');
    if (!hasFirefox()) missing.push('Firefox: install firefox-esr, or name one in FIREFOX; its journeys are left out');
  }
  if (parts.some((each) => ['unit', 'integration', 'journeys', 'firefox'].includes(each)) && !(has('qpdf') && has('pdfinfo'))) {
    installDebian('qpdf', 'poppler-utils');
    if (!(has('qpdf') && has('pdfinfo'))) missing.push('qpdf and poppler-utils: install them');
  }
  if (parts.some((each) => ['unit', 'integration'].includes(each)) && !hasClamd()) {
    installDebian('clamav-daemon');
    if (!hasClamd()) missing.push('clamd: install clamav-daemon (its signatures are not needed)');
  }
  return { missing, firefox: hasFirefox() };
};
