import '../shared/styles.css';
import './milestone.css';
import { renderPage } from '../shared/render-page';
import { MilestonePage } from './milestone-page';

void renderPage(MilestonePage);
