/** The line of `termbook mcp` in the help. */
export const mcpTitle = 'a server of the Model Context Protocol on standard input and output, for agents';
