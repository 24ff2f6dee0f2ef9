import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Logger } from '@crossdock/service-host';
import { SETTINGS, type Settings } from '../settings.js';
import { removeLeftStages, stageLeftMs } from './left-stages.js';

/** Looks for stages that were left behind, when the process starts and every hour. */
@Injectable()
export class StageSweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    void this.sweep();
    this.timer = setInterval(() => void this.sweep(), stageLeftMs);
    this.timer.unref();
  }

  beforeApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  private async sweep(): Promise<void> {
    const folder = this.settings.CAPTURE_STAGE_FOLDER;
    try {
      const { removed, failures } = await removeLeftStages(folder, Date.now());
      if (removed.length > 0) this.log.info({ folder, stages: removed }, 'stage.left_removed');
      if (failures[0]) throw failures[0];
    } catch (err) {
      this.log.warn({ folder, err }, 'stage.left_not_removed');
    }
  }
}
