export function librariesFolder(root: string): string;
export function missingTool(root: string, env?: NodeJS.ProcessEnv): string | null;
export function fetchLibraries(root: string, env?: NodeJS.ProcessEnv): Promise<string>;
