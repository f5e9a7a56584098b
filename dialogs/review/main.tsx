import '../shared/styles.css';
import '../plan/list.css';
import './review.css';
import { renderPage } from '../shared/render-page';
import { ReviewPage } from './review-page';

void renderPage(ReviewPage);
