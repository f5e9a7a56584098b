import type { Platform } from '../../../client/seat';
import type { Desk } from '../../page-api';
import { Avatar } from './avatar';
import { Icon } from './icons';
import { Menu } from './menu';
import { usePage, useTexts } from './page-state';
import { act } from './server';
import { languageOf } from './texts';

const LOCALES = { nl: 'nl-BE', en: 'en-GB' } as const;
const PLATFORMS: Platform[] = ['Web', 'Android', 'iOS'];

interface PaneHeadProps {
  desk: Desk;
  onWho: (key: string) => void;
  platform: Platform;
  onPlatform: (platform: Platform) => void;
  onFault: (fault: unknown) => void;
}

/** Who one is, and how they sit there: another person, their language, their device. */
export function PaneHead({ desk, onWho, platform, onPlatform, onFault }: PaneHeadProps) {
  const { setup } = usePage();
  const texts = useTexts();
  const language = languageOf(desk.locale);
  return (
    <header class="pane-head">
      <Menu
        name={texts.choosePerson}
        saysItself
        className="who"
        button={
          <>
            <Avatar name={desk.name} />
            <span class="sr">{texts.youAre}</span>
            <span class="who-name">{desk.name}</span>
            <span class="who-title">{desk.jobTitle}</span>
            <span class="sr">{texts.choosePerson}</span>
            <Icon name="chevron" />
          </>
        }
        groups={[
          {
            heading: texts.person,
            items: setup.people.map(({ key, name, jobTitle }) => ({
              label: (
                <>
                  <Avatar name={name} />
                  <span class="who-name">{name}</span>
                  <span class="who-title">{jobTitle}</span>
                </>
              ),
              checked: key === desk.key,
              onChoose: () => onWho(key),
            })),
          },
        ]}
      />
      <Menu
        name={texts.settings}
        className="right"
        button={<Icon name="more" />}
        groups={[
          {
            heading: texts.language,
            items: (['nl', 'en'] as const).map((each) => ({
              label: texts.languages[each],
              checked: each === language,
              onChoose: () => void act(desk.key, 'locale', { locale: LOCALES[each] }).catch(onFault),
            })),
          },
          {
            heading: texts.device,
            items: PLATFORMS.map((each) => ({
              label: texts.devices[each],
              checked: each === platform,
              onChoose: () => onPlatform(each),
            })),
          },
        ]}
      />
    </header>
  );
}
