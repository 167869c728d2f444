/** What keeps a visit from being saved. */
import { followProblem } from './followup.js';
import { word } from './view.js';

/** The first thing that is missing, in words; empty if nothing is. */
export function visitProblem({ body, visit, when, categories }) {
  if (!when.value || Date.parse(visit.visitedAt) > Date.now()) {
    return word('problem.time');
  }
  if (body.duties.length === 0) {
    return word('problem.duties');
  }
  const at = body.findings.findIndex((finding) => !finding.description.trim() || !finding.dueOn);
  if (at >= 0) {
    return word('problem.finding', at + 1);
  }
  const unnamed = body.findings.findIndex((finding) => categories.length > 0 && !finding.category);
  if (unnamed >= 0) {
    return word('problem.category', unnamed + 1);
  }
  const unfounded = body.findings.findIndex((finding) => finding.major && !(finding.clause ?? '').trim());
  if (unfounded >= 0) {
    return word('problem.clause', unfounded + 1);
  }
  const follow = followProblem(body);
  if (follow) {
    return follow;
  }
  if (body.whistle && !body.note.trim() && body.findings.length === 0) {
    return word('problem.whistle');
  }
  return '';
}
