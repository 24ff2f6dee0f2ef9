/** Why the stack does not start, in words for the person at the terminal, with the way out. Not a fault of the program. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code:
      | 'port_in_use'
      | 'tool_missing'
      | 'already_running'
      | 'broken_data'
      | 'broken_key'
      | 'unreachable_folder'
      | 'wrong_node'
      | 'bad_option'
      | 'server_unusable'
      | 'not_built'
      | 'not_ready',
    message: string,
  ) {
    super(message);
  }
}
