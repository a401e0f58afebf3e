import { Layouts, Page, useAuth } from '@strapi/strapi/admin';
import { Navigate, Route, Routes } from 'react-router-dom';
import { actionOf } from '../../server/src/admin-panel/permissions';
import { Frame } from './panel/frame';
import { pages } from './pages';

/** The pages whose permission the person holds: the others are neither listed nor opened. */
export const App = () => {
  const held = useAuth('PortalPages', ({ permissions }) => permissions);
  const open = pages.filter(({ may }) => held.some(({ action }) => action === actionOf(may)));
  const [first] = open;
  if (!first) return <Page.NoPermissions />;
  return (
    <Layouts.Root>
      <Page.Title>Virtual School portal</Page.Title>
      <Routes>
        <Route index element={<Navigate to={first.path} replace />} />
        {open.map(({ path, title, subtitle, View }) => (
          <Route key={path} path={path} element={<Frame title={title} subtitle={subtitle} pages={open}><View /></Frame>} />
        ))}
        <Route path="*" element={<Page.NoPermissions />} />
      </Routes>
    </Layouts.Root>
  );
};
