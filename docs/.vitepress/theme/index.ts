// The default theme without its font files: the system's fonts know Korean and Chinese, and nothing has to be loaded.
import DefaultTheme from 'vitepress/theme-without-fonts';
import { LivePicture } from './live-picture.js';
import './style.css';

export default {
  extends: DefaultTheme,
  enhanceApp({ app }: { readonly app: { component: (name: string, made: object) => unknown } }): void {
    app.component('LivePicture', LivePicture);
  },
};
