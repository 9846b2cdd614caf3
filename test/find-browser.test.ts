import { describe, expect, it } from 'vitest';
import { findBrowsers, givenBrowser, type Computer } from '../src/host/browser/find-browser.ts';

interface Described {
  readonly environment?: Record<string, string>;
  readonly programs: readonly string[];
}

const homes = { linux: '/home/clerk', darwin: '/Users/clerk', win32: 'C:\\Users\\clerk' } as const;

function computer(platform: keyof typeof homes, { environment = {}, programs }: Described): Computer {
  const separator = platform === 'win32' ? '\\' : '/';
  return {
    platform,
    environment,
    homeFolder: homes[platform],
    workingFolder: homes[platform],
    exists: (path) => programs.includes(path),
    list: (folder) => {
      const below = programs
        .filter((path) => path.startsWith(folder + separator))
        .map((path) => path.slice(folder.length + 1));
      return [...new Set(below.map((path) => path.split(separator)[0] ?? ''))];
    },
  };
}

const windows = {
  PATH: 'C:\\Windows',
  ProgramFiles: 'C:\\Program Files',
  'ProgramFiles(x86)': 'C:\\Program Files (x86)',
  LOCALAPPDATA: 'C:\\Users\\clerk\\AppData\\Local',
};
const chromeOnWindows = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
const edgeOnWindows = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
const chromeOfClerk = 'C:\\Users\\clerk\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe';
const cachedOnWindows = 'C:\\Users\\clerk\\.cache\\puppeteer\\chrome\\win64-148.0.7778.97\\chrome-win64\\chrome.exe';
const edgeOnMac = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
const chromeOnMac = '/Users/clerk/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const cache = '/home/clerk/.cache/puppeteer';
const shellOf = (version: string) =>
  `${cache}/chrome-headless-shell/linux-${version}/chrome-headless-shell-linux64/chrome-headless-shell`;
const chromeOf = (version: string) => `${cache}/chrome/linux-${version}/chrome-linux64/chrome`;

describe('findBrowsers', () => {
  it.each<[string, keyof typeof homes, Described, readonly string[]]>([
    ['nothing', 'linux', { environment: { PATH: '/usr/bin' }, programs: ['/usr/bin/firefox'] }, []],
    [
      'the lean shell before Chromium, Chrome and Edge',
      'linux',
      {
        environment: { PATH: '/usr/local/bin:/usr/bin' },
        programs: [
          '/usr/bin/microsoft-edge',
          '/usr/bin/google-chrome',
          '/snap/bin/chromium',
          '/usr/bin/chromium',
          '/usr/local/bin/chrome-headless-shell',
        ],
      },
      [
        '/usr/local/bin/chrome-headless-shell',
        '/usr/bin/chromium',
        '/snap/bin/chromium',
        '/usr/bin/google-chrome',
        '/usr/bin/microsoft-edge',
      ],
    ],
    [
      "Puppeteer's newest shell, then its newest Chrome, then installed ones",
      'linux',
      {
        environment: { PATH: '/usr/bin' },
        programs: [
          '/usr/bin/chromium',
          chromeOf('148.0.7778.97'),
          shellOf('99.0.4844.51'),
          shellOf('147.0.7727.9'),
          shellOf('147.0.7727.50'),
        ],
      },
      [
        shellOf('147.0.7727.50'),
        shellOf('147.0.7727.9'),
        shellOf('99.0.4844.51'),
        chromeOf('148.0.7778.97'),
        '/usr/bin/chromium',
      ],
    ],
    [
      'the cache that PUPPETEER_CACHE_DIR names, and no other',
      'linux',
      {
        environment: { PUPPETEER_CACHE_DIR: '/srv/browsers' },
        programs: [chromeOf('148.0.7778.97'), '/srv/browsers/chrome/linux-147.0.7727.50/chrome-linux64/chrome'],
      },
      ['/srv/browsers/chrome/linux-147.0.7727.50/chrome-linux64/chrome'],
    ],
    [
      'applications of the computer and of the person',
      'darwin',
      { environment: { PATH: '/usr/bin' }, programs: [edgeOnMac, chromeOnMac] },
      [chromeOnMac, edgeOnMac],
    ],
    [
      "Puppeteer's Chrome on macOS",
      'darwin',
      {
        programs: [
          '/Users/clerk/.cache/puppeteer/chrome/mac_arm-148.0.7778.97/chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
        ],
      },
      [
        '/Users/clerk/.cache/puppeteer/chrome/mac_arm-148.0.7778.97/chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      ],
    ],
    ['Edge, which every Windows has', 'win32', { environment: windows, programs: [edgeOnWindows] }, [edgeOnWindows]],
    [
      'Chrome before Edge, for all or for one person',
      'win32',
      { environment: windows, programs: [edgeOnWindows, chromeOfClerk, chromeOnWindows] },
      [chromeOnWindows, chromeOfClerk, edgeOnWindows],
    ],
    [
      "Puppeteer's Chrome on Windows",
      'win32',
      { environment: windows, programs: [cachedOnWindows, edgeOnWindows] },
      [cachedOnWindows, edgeOnWindows],
    ],
    [
      'a quoted folder of a Path that is spelled another way',
      'win32',
      { environment: { Path: 'C:\\Windows;"C:\\Council Apps"' }, programs: ['C:\\Council Apps\\msedge.exe'] },
      ['C:\\Council Apps\\msedge.exe'],
    ],
  ])('finds %s (%#)', (_, platform, described, expected) => {
    expect(findBrowsers(computer(platform, described))).toEqual(expected);
  });
});

describe('givenBrowser', () => {
  it('is undefined when none is given', () => {
    expect(givenBrowser(computer('linux', { programs: ['/usr/bin/chromium'] }))).toBeUndefined();
  });

  it('prefers --browser to PUPPETEER_EXECUTABLE_PATH', () => {
    const both = computer('linux', {
      environment: { PUPPETEER_EXECUTABLE_PATH: '/opt/one' },
      programs: ['/opt/one', '/home/clerk/tools/two'],
    });
    expect(givenBrowser(both, 'tools/two')).toBe('/home/clerk/tools/two');
    expect(givenBrowser(both)).toBe('/opt/one');
  });

  it('says which given browser does not exist, whatever else is installed', () => {
    const without = computer('win32', {
      environment: { ...windows, puppeteer_executable_path: 'D:\\gone.exe' },
      programs: [edgeOnWindows],
    });
    expect(() => givenBrowser(without, 'edge.exe')).toThrow(
      'There is no program at `edge.exe`, the browser given with `--browser`.',
    );
    expect(() => givenBrowser(without)).toThrow(
      'There is no program at `D:\\gone.exe`, the browser named by PUPPETEER_EXECUTABLE_PATH.',
    );
  });
});
