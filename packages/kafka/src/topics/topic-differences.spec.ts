import { describe, expect, it } from '@jest/globals';
import { suits, topicDifferences } from './topic-differences.js';
import { allTopics } from './wanted-topics.js';

const [topic] = allTopics;

function differences(replicas: number, minInSync: string): string[] {
  const { name, partitions, config } = topic!;
  const found = { name, partitions, replicas, config: { ...config, 'min.insync.replicas': minInSync } };
  return topicDifferences([topic!], new Map([[name, found]]), '');
}

describe('the replicas that must be in sync', () => {
  it('are two on every topic of the contract', () => {
    expect(allTopics.filter(({ config }) => config['min.insync.replicas'] !== '2')).toEqual([]);
  });

  it.each([
    [3, '2'],
    [2, '2'],
    [1, '1'],
  ])('of %d are %s', (replicas, minInSync) => {
    expect(differences(replicas, minInSync)).toEqual([]);
  });

  it.each([
    [3, '1', '2'],
    [1, '2', '1'],
  ])('of %d must not be %s', (replicas, minInSync, wanted) => {
    expect(differences(replicas, minInSync)).toEqual([
      `${topic!.name} has min.insync.replicas=${minInSync} instead of ${wanted}`,
    ]);
  });
});

it.each([
  ['retention.ms', '604800000', '604800000', true],
  ['retention.ms', '604800001', '604800000', true],
  ['retention.ms', '-1', '604800000', true],
  ['retention.ms', '604799999', '604800000', false],
  ['retention.ms', undefined, '604800000', false],
  ['retention.ms', '604800000', '-1', false],
  ['max.message.bytes', '2097152', '1048576', false],
])('a topic may keep records longer and not shorter: %s=%s instead of %s', (key, actual, wanted, suited) => {
  expect(suits(key, actual, wanted)).toBe(suited);
});
