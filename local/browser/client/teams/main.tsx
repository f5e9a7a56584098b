import './teams.css';
import { render } from 'preact';

render(<p>Mijlpaal</p>, document.getElementById('page')!);
