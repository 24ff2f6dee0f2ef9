import { AssignerProtocol, type PartitionAssigner } from 'kafkajs';

/** Topic to partitions. */
export type Assignment = Record<string, number[]>;

export interface Claim {
  readonly memberId: string;
  /** What the member had before. */
  readonly owned: Assignment;
}

/**
 * Shares every topic out evenly and leaves partitions where they are as far as that allows: a partition that stays keeps
 * its lane, so nothing of it is fetched or handled twice. kafkajs' round robin moves nearly all of them with every member
 * that comes or goes. Members say in the join request what they had.
 */
export function stickyAssigner(owned: () => Assignment): PartitionAssigner {
  return ({ cluster }) => ({
    name: 'crossdock-sticky',
    version: 1,
    assign({ members, topics }) {
      const partitions = Object.fromEntries(
        topics.map((topic) => [
          topic,
          cluster.findTopicPartitionMetadata(topic).map(({ partitionId }) => partitionId),
        ]),
      );
      const claims = members.map(({ memberId, memberMetadata }) => ({
        memberId,
        owned: claimed(memberMetadata),
      }));
      return Promise.resolve(
        Array.from(assignSticky(partitions, claims), ([memberId, assignment]) => ({
          memberId,
          memberAssignment: AssignerProtocol.MemberAssignment.encode({
            version: 1,
            assignment,
            userData: Buffer.alloc(0),
          }),
        })),
      );
    },
    protocol({ topics }) {
      const userData = Buffer.from(JSON.stringify(owned()));
      return {
        name: 'crossdock-sticky',
        metadata: AssignerProtocol.MemberMetadata.encode({ version: 1, topics, userData }),
      };
    },
  });
}

/** Per topic no member has more than one partition more than another, and the totals are levelled with the remainders. */
export function assignSticky(partitions: Assignment, claims: readonly Claim[]): Map<string, Assignment> {
  const result = new Map<string, Assignment>(claims.map(({ memberId }) => [memberId, {}]));
  const total = new Map<string, number>(claims.map(({ memberId }) => [memberId, 0]));
  const ordered = [...claims].sort((a, b) => (a.memberId < b.memberId ? -1 : 1));
  for (const [topic, ids] of Object.entries(partitions)) {
    const free = new Set(ids);
    const base = Math.floor(ids.length / ordered.length);
    const give = ({ memberId }: Claim, id: number | undefined) => {
      if (id === undefined) return;
      free.delete(id);
      (result.get(memberId)![topic] ??= []).push(id);
      total.set(memberId, total.get(memberId)! + 1);
    };
    const count = ({ memberId }: Claim) => result.get(memberId)![topic]?.length ?? 0;
    const mine = ({ owned }: Claim) => owned[topic]?.find((id) => free.has(id));
    for (const claim of ordered)
      while (count(claim) < base && mine(claim) !== undefined) give(claim, mine(claim));
    for (const claim of ordered) while (count(claim) < base) give(claim, first(free));
    const forRest = [...ordered].sort(
      (a, b) =>
        total.get(a.memberId)! - total.get(b.memberId)! ||
        Number(mine(b) !== undefined) - Number(mine(a) !== undefined),
    );
    for (const claim of forRest) if (free.size > 0) give(claim, mine(claim) ?? first(free));
  }
  return result;
}

function first(free: Set<number>): number | undefined {
  for (const id of free) return id;
  return undefined;
}

/** What a member says it had; nothing when it cannot be read. */
function claimed(metadata: Buffer): Assignment {
  try {
    const text = AssignerProtocol.MemberMetadata.decode(metadata)?.userData.toString() ?? '';
    return text === '' ? {} : (JSON.parse(text) as Assignment);
  } catch {
    return {};
  }
}
