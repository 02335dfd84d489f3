/** The line of `termbook mcp` in the help. */
export const mcpTitle = 'a Model Context Protocol (MCP) server on standard input and output, for AI agents';
