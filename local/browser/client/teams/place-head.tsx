import type { AppTab } from '../../app-manifest';
import type { ConversationLine, Desk } from '../../page-api';
import { Avatar } from './avatar';
import { Icon } from './icons';
import { Menu } from './menu';
import { usePage, useTexts } from './page-state';
import { TabBar } from './tab-bar';
import { languageOf } from './texts';

interface PlaceHeadProps {
  desk: Desk;
  line: ConversationLine;
  prefix: string;
  tabs: AppTab[];
  chosen: string;
  onTab: (id: string) => void;
  onBack: () => void;
  setBotHere: (botIn: boolean) => void;
}

/** The head of what is open: its name, its tabs, and whether the bot is there. */
export function PlaceHead({ desk, line, prefix, tabs, chosen, onTab, onBack, setBotHere }: PlaceHeadProps) {
  const { setup } = usePage();
  const texts = useTexts();
  const language = languageOf(desk.locale);
  const messages = line.kind === 'channel' ? texts.posts : texts.chat;
  const choices = [
    { id: 'chat', name: messages },
    ...tabs.map(({ entityId, name }) => ({ id: entityId, name: name[language] })),
  ];
  const name = line.kind === 'channel' ? `${desk.team?.name ?? ''} › ${line.name}` : line.name;
  const remove = line.kind === 'channel' ? texts.removeFromTeam(setup.botName) : texts.remove(setup.botName);
  const add = line.kind === 'channel' ? texts.addToTeam(setup.botName) : texts.add(setup.botName);
  return (
    <div class="place-head">
      <button type="button" class="icon-button back" aria-label={texts.back} title={texts.back} onClick={onBack}>
        <Icon name="back" />
      </button>
      {line.kind === 'personal' && <Avatar name={line.name} isBot />}
      <h2>{name}</h2>
      <TabBar {...{ prefix, chosen }} tabs={choices} onChoose={onTab} />
      <Menu
        name={`${setup.botName}: ${name}`}
        className="right"
        button={<Icon name="more" />}
        groups={[{ items: [{ label: line.botIn ? remove : add, onChoose: () => setBotHere(!line.botIn) }] }]}
      />
    </div>
  );
}
