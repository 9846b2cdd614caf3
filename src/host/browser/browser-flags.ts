/**
 * How the browser is started. Everything that speaks to the network, asks a person or differs from computer to computer
 * is off. Whatever a page asks for, no name or address leads anywhere: `data:` needs neither.
 */
const always = [
  '--headless',
  '--remote-debugging-pipe',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-proxy-server',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-field-trial-config',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-pings',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-service-autorun',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-component-extensions-with-background-pages',
  '--disable-search-engine-choice-screen',
  '--disable-client-side-phishing-detection',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-hang-monitor',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-features=Translate,MediaRouter,OptimizationHints',
  '--password-store=basic',
  '--use-mock-keychain',
  '--mute-audio',
  '--hide-scrollbars',
  // The graphics card draws nothing in a print, and the small shared memory of containers makes the browser crash.
  '--disable-gpu',
  '--disable-dev-shm-usage',
  // No frames for a screen that nobody sees, and fewer processes to start.
  '--enable-begin-frame-control',
  '--in-process-gpu',
  '--enable-features=NetworkServiceInProcess2',
  // The same shapes on every system.
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--lang=en-GB',
] as const;

/** The command line of one browser, with its own profile folder. */
export function browserFlags(profileFolder: string, hasSandbox: boolean): readonly string[] {
  return [...always, `--user-data-dir=${profileFolder}`, ...(hasSandbox ? [] : ['--no-sandbox']), 'about:blank'];
}
