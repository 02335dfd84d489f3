/** `npm publish` in a checkout ends here: package.json has no address there, and the links of the README lead nowhere. */
console.error('A checkout is not published: run npm run release:pack -- --repository OWNER/NAME, and publish the tarball that it makes.');
process.exitCode = 1;
