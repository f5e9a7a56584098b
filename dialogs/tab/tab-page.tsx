import { useEffect, useMemo, useState } from 'preact/hooks';
import type { PlanPage } from '../../src/contracts/pages-api';
import { API } from '../../src/contracts/pages-addresses';
import { planItems } from '../plan/plan-items';
import { Loading, LoadProblem } from '../shared/load-states';
import { MessageBar } from '../shared/message-bar';
import { usePageTools } from '../shared/page-tools';
import { useLoad } from '../shared/use-load';
import { CopyLink } from './copy-link';
import { MyMilestones } from './my-milestones';
import { usePageOpener } from './page-opener';
import { PlanView } from './plan-view';
import type { TabAddress } from './tab-address';
import { openedTab, tabQuery } from './tab-address';
import { ViewTabs } from './view-tabs';

/** The tab: the reader's own milestones, or the whole plan. What it shows stands in its address. */
export function TabPage() {
  const { host, texts } = usePageTools();
  const [opened] = useState(() =>
    openedTab({ search: location.search, subPage: host.subPage, inChannel: host.channelId !== null }),
  );
  const [address, setAddress] = useState<TabAddress>(opened);
  const { loaded, reload, retry } = useLoad<PlanPage>(host.channelId === null ? API.plan : API.planIn(host.channelId));
  const query = tabQuery(address);
  const opener = usePageOpener(query, () => void reload());
  useEffect(() => history.replaceState(null, '', `?${query}`), [query]);
  useEffect(() => {
    document.title = texts.tab[address.view];
  }, [address.view, texts]);
  useEffect(() => {
    if (opened.milestone !== null) opener.openMilestone(opened.milestone);
  }, []);
  const items = useMemo(() => (loaded.state === 'ready' ? planItems(loaded.value) : []), [loaded]);
  if (loaded.state === 'loading') return <Loading />;
  if (loaded.state === 'failed') return <LoadProblem refusal={loaded.refusal} retry={() => void retry()} />;
  const plan = loaded.value;
  return (
    <main class="page tab">
      <header class="tab-head">
        <h1>{plan.title}</h1>
        <CopyLink view={address.view} query={query} />
        <ViewTabs view={address.view} onView={(view) => setAddress({ ...address, view })} />
      </header>
      {!plan.me.known && <MessageBar kind="info">{texts.fault.unknownPerson}</MessageBar>}
      <div role="tabpanel" id={`panel-${address.view}`} aria-labelledby={`tab-${address.view}`}>
        {address.view === 'mine' ? (
          <MyMilestones items={items} onOpen={opener.openMilestone} />
        ) : (
          <PlanView plan={plan} items={items} address={address} onAddress={setAddress} opener={opener} />
        )}
      </div>
    </main>
  );
}
