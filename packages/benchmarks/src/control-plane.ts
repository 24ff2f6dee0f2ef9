import { request } from 'undici';

/** The few requests to the control plane that a measurement needs. */
export class ControlPlane {
  constructor(
    private readonly url: string,
    private readonly key: string,
  ) {}

  put(path: string, body: object): Promise<Record<string, unknown>> {
    return this.send('PUT', path, body);
  }

  post(path: string, body: object): Promise<Record<string, unknown>> {
    return this.send('POST', path, body);
  }

  get(path: string): Promise<Record<string, unknown>> {
    return this.send('GET', path);
  }

  private async send(
    method: 'GET' | 'PUT' | 'POST',
    path: string,
    body?: object,
  ): Promise<Record<string, unknown>> {
    const response = await request(this.url + path, {
      method,
      headers: {
        authorization: `Bearer ${this.key}`,
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.body.text();
    if (response.statusCode >= 300) throw new Error(`${method} ${path}: ${response.statusCode} ${text}`);
    return JSON.parse(text) as Record<string, unknown>;
  }
}
