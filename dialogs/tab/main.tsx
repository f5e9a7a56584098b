import '../shared/styles.css';
import '../plan/list.css';
import './tab.css';
import { renderPage } from '../shared/render-page';
import { TabPage } from './tab-page';

void renderPage(TabPage);
