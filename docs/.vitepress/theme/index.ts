// The default theme without its font files: the system's fonts know Korean and Chinese, and nothing has to be loaded.
export { default } from 'vitepress/theme-without-fonts';
