/** What electron-builder packs, how it is locked, and the packages it makes: `npm run package`. */
import { makeHelper } from './helper-program.js';

/** In electron-builder's own names; `@electron/fuses` writes them into Electron's program. */
const electronFuses = {
  // With it, `ELECTRON_RUN_AS_NODE=1` would make our program run anybody's script. The helper is a program of its own.
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableCookieEncryption: true,
  // Electron looks at the hash on Windows and macOS; on Linux the package's files are root's.
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  grantFileProtocolExtraPrivileges: false,
  loadBrowserProcessSpecificV8Snapshot: false,
};

/** Every package installs for the whole computer: the helper, which becomes administrator, has to lie where only administrators write. */
const config = {
  appId: 'com.vmnetmanager.app',
  productName: 'VMnet Manager',
  copyright: 'Copyright © 2026 The VMnet Manager authors',
  directories: { output: 'dist/packages', buildResources: 'build' },
  // The bundles hold everything they need: no package goes in, no source, no test.
  files: ['package.json', 'dist/electron/main.cjs', 'dist/electron/preload.cjs', 'dist/renderer/**/*.{html,js,css,woff2}', '!**/node_modules/**'],
  extraResources: ['LICENSE', { from: 'dist/THIRD-PARTY.txt', to: 'THIRD-PARTY.txt' }],
  extraMetadata: { desktopName: 'vmnet-manager.desktop' },
  asar: true,
  npmRebuild: false,
  publish: null,
  electronFuses,
  electronLanguages: ['en-US', 'zh-CN'],
  beforePack: async ({ electronPlatformName, arch }) => void (await makeHelper(electronPlatformName, archNames[arch])),
  win: {
    target: 'nsis',
    icon: 'build/icons/icon.ico',
    // The window needs no rights; the helper asks for them.
    requestedExecutionLevel: 'asInvoker',
    extraResources: [{ from: 'dist/helper/win32-${arch}/vmnet-helper.exe', to: 'vmnet-helper.exe' }],
  },
  nsis: { oneClick: false, perMachine: true, allowToChangeInstallationDirectory: false, differentialPackage: false },
  mac: {
    target: 'pkg',
    icon: 'build/icons/icon.icns',
    category: 'public.app-category.utilities',
    extraResources: [{ from: 'dist/helper/darwin-${arch}/vmnet-helper', to: 'vmnet-helper' }],
  },
  // build/pkg-scripts puts the helper where root alone writes.
  pkg: { isRelocatable: false },
  linux: {
    target: 'deb',
    icon: 'build/icons/icon.png',
    executableName: 'vmnet-manager',
    category: 'System',
    synopsis: "VMware's virtual networks",
    syncDesktopName: true,
    // Installed: /opt/VMnet Manager/resources/vmnet-helper, which polkit's policy names.
    extraResources: [{ from: 'dist/helper/linux-${arch}/vmnet-helper', to: 'vmnet-helper' }],
  },
  deb: {
    fpm: [
      // Beside what electron-builder names for Electron: what the helper's Node is linked to.
      '--depends',
      'libatomic1',
      '--depends',
      'libstdc++6',
      'build/polkit/com.vmnetmanager.helper.policy=/usr/share/polkit-1/actions/com.vmnetmanager.helper.policy',
    ],
    recommends: ['pkexec | policykit-1'],
  },
};

/** electron-builder's numbers. */
const archNames = { 1: 'x64', 3: 'arm64' };

export default config;
