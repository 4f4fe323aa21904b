import { Chalk, type ChalkInstance } from 'chalk';
import { trust } from '../core/text/shown.ts';
import { plainPaint, type Paint, type Style } from '../core/view/paint.ts';
import type { ColorLevel } from './color.ts';

/** Looks for meanings; `plainPaint` where there is no colour. */
export function makePaint(level: ColorLevel): Paint {
  if (level === 0) return plainPaint;
  const styles = stylesOf(new Chalk({ level }));
  return (style, text) => trust(styles[style](text));
}

function stylesOf(chalk: ChalkInstance): Record<Style, ChalkInstance> {
  return {
    title: chalk.bold,
    right: chalk.green,
    nearly: chalk.yellow,
    wrong: chalk.red,
    warning: chalk.yellow,
    accent: chalk.cyan,
    key: chalk.cyan,
    dim: chalk.dim,
    strong: chalk.bold,
    emphasis: chalk.italic,
    strike: chalk.strikethrough,
    code: chalk.cyan,
    link: chalk.underline,
    underline: chalk.underline,
    keyword: chalk.magenta,
    string: chalk.green,
    number: chalk.yellow,
    comment: chalk.dim,
    name: chalk.blue,
  };
}
