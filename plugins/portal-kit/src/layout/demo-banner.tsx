import type { ReactElement } from 'react';

export const DemoBanner = (): ReactElement => (
  <div className="vs-demo" role="region" aria-label="Demonstration">
    <div className="govuk-width-container">
      <strong>Demonstration.</strong> Every person and school here is invented. <a href="/portal/demo">Sign in as somebody else</a>
    </div>
  </div>
);
