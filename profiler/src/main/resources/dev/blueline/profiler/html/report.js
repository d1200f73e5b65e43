/* Draws the charts of a profile into the places that the page has for them. */
(() => {
  'use strict';
  const profile = JSON.parse(document.getElementById('profile').textContent);
  const root = document.documentElement;
  const NARROW = 560;
  const PAPER_WIDTH = 680;
  const isPaper = () => root.classList.contains('paper');
  const list = value => (Array.isArray(value) ? value : []);
  const stages = list(profile.stages);
  const total = profile.total || {};

  // Numbers as the tables write them

  const three = (value, isExact) => {
    if (isExact && Number.isInteger(value) && Math.abs(value) < 1000) return String(value);
    const text = value.toPrecision(3);
    return text.includes('e') ? String(Number(text)) : text;
  };
  const scaled = (value, step, units, isTick) => {
    if (!Number.isFinite(value)) return '–';
    let unit = 0;
    for (; Math.abs(value) >= 999.5 && unit < units.length - 1; unit++) value /= step;
    return three(value, isTick || unit === 0) + ' ' + units[unit];
  };
  const TIMES = ['ns', 'µs', 'ms', 's'];
  const time = nanos => scaled(nanos, 1000, TIMES, false);
  const tickTime = nanos => scaled(nanos, 1000, TIMES, true);
  const bytes = count => scaled(count, 1000, ['B', 'kB', 'MB', 'GB'], false);
  const percent = share => (100 * share).toFixed(1) + '%';
  const change = share => (share < 0 ? '−' : '+') + percent(Math.abs(share));
  const tickChange = share => (share < 0 ? '−' : share > 0 ? '+' : '') + Math.round(100 * Math.abs(share)) + '%';
  const safe = text => echarts.format.encodeHTML(String(text));

  // Colours, from the style sheet

  const colour = name => getComputedStyle(root).getPropertyValue('--' + name).trim();
  const stageColour = name => colour(name) || colour('rest');
  const onStage = name => colour('on-' + name) || colour('on-stage');
  /* Beside colour, each line has a mark and a dash of its own. */
  const CROSS = 'path://M4,0H6V4H10V6H6V10H4V6H0V4H4Z';
  const MARKS = ['circle', 'rect', 'triangle', 'diamond', 'path://M0,0H10L5,9Z', CROSS];
  const DASHES = ['solid', [6, 3], [2, 3], [10, 3, 2, 3], [4, 4], [1, 2]];
  const SERIES_COLOURS = ['decompose', 'execute', 'verify', 'serialize', 'rest', 'total'];

  // What charts have in common

  const quiet = () => ({ color: colour('soft'), fontSize: 12 });
  const grid = more => ({ left: 12, right: 16, top: 16, bottom: 8, containLabel: true, ...more });
  const lines = () => ({ lineStyle: { color: colour('line') } });
  const nowhere = { show: false };
  const axis = more => ({
    axisLine: lines(), axisTick: nowhere, splitLine: lines(), minorSplitLine: nowhere,
    nameTextStyle: quiet(), ...more, axisLabel: { ...quiet(), ...(more && more.axisLabel) },
  });
  const tooltip = more => ({
    backgroundColor: colour('raised'), borderColor: colour('line'), confine: true,
    textStyle: { color: colour('ink'), fontSize: 13 }, ...more,
  });
  const legend = more => ({
    top: 0, left: 0, itemWidth: 28, itemGap: 14, textStyle: { color: colour('ink'), fontSize: 12 },
    inactiveColor: colour('line'), ...more,
  });
  const rows = (head, entries) =>
    `<b>${safe(head)}</b>` + entries.map(e => `<br>${e.marker || ''}${safe(e.name)}: ${safe(e.text)}`).join('');
  const decades = values => {
    const positive = values.filter(v => v > 0);
    if (positive.length === 0) throw new Error('nothing to draw');
    const low = Math.floor(Math.log10(Math.min(...positive)) + 1e-9);
    const high = Math.ceil(Math.log10(Math.max(...positive)) - 1e-9);
    return { min: 10 ** low, max: 10 ** Math.max(high, low + 1) };
  };
  const timeAxis = (values, more) =>
    axis({ type: 'log', ...decades(values), axisLabel: { formatter: tickTime }, ...more });
  const line = (name, data, paint, index, more) => ({
    name, type: 'line', data, color: paint, symbol: MARKS[index % MARKS.length], symbolSize: 6,
    lineStyle: { width: 2, type: DASHES[index % DASHES.length] }, emphasis: { focus: 'series' }, ...more,
  });

  // The charts, by the name of their place

  const stageBar = (value, text) => width => {
    const sum = stages.reduce((all, stage) => all + value(stage), 0);
    const label = stage => {
      const room = (width - 8) * value(stage) / sum;
      const name = stage.stage;
      if (room > name.length * 7 + 10) return name + '\n' + text(stage);
      return room > 40 ? text(stage).replace(/ .*/, '') : '';
    };
    return {
      height: 72,
      grid: { left: 0, right: 0, top: 6, bottom: 6 },
      xAxis: { type: 'value', show: false, min: 0, max: sum },
      yAxis: { type: 'category', show: false, data: [''] },
      tooltip: tooltip({ formatter: p => rows(p.seriesName, [{ name: 'share', text: text(stages[p.seriesIndex]) }]) }),
      series: stages.map(stage => ({
        name: stage.stage, type: 'bar', stack: 'all', data: [value(stage)], barWidth: '100%',
        color: stageColour(stage.stage), itemStyle: { borderColor: colour('ground'), borderWidth: 1 },
        label: { show: true, formatter: label(stage), color: onStage(stage.stage), fontSize: 12, lineHeight: 17 },
      })),
    };
  };

  const distribution = width => {
    const shown = [{ ...total, stage: 'total' }, ...stages];
    const points = shown.flatMap(s => list(s.distribution));
    const last = Math.max(1, ...points.map(p => p[0]).filter(p => p < 100).map(p => -Math.log10(1 - p / 100)));
    const end = Math.min(Math.max(Math.log10(total.count || 1), last + 0.3), last + 0.7);
    const place = p => (p >= 100 ? end : -Math.log10(1 - p / 100));
    const target = profile.target && profile.target.us > 0 ? profile.target : null;
    const values = points.map(p => p[1]);
    const range = decades(target ? [...values, target.us * 1000] : values);
    const ticks = [0, 50, 90, 99, 99.9, 99.99, 99.999, 99.9999].filter(p => (end - place(p)) * (width - 90) / end > 42);
    const tick = (at, text) => ({ xAxis: at, label: { formatter: text } });
    const narrow = width < NARROW;
    return {
      height: isPaper() ? 340 : narrow ? 400 : 440,
      grid: grid({ top: narrow ? 84 : 44, bottom: 26, right: 20 }),
      legend: legend({ data: shown.map(s => s.stage) }),
      xAxis: axis({ type: 'value', min: 0, max: end + 0.01, axisLabel: nowhere, splitLine: nowhere }),
      yAxis: timeAxis(values, range),
      tooltip: tooltip({
        trigger: 'axis',
        formatter: all => rows(
          all[0].value[2] >= 100 ? 'slowest' : all[0].value[2] + '% take at most',
          all.map(p => ({ marker: p.marker, name: p.seriesName, text: time(p.value[3]) }))),
      }),
      series: shown.map((s, i) => line(
        s.stage,
        list(s.distribution).map(p => [place(p[0]), Math.max(p[1], range.min), p[0], p[1]]),
        stageColour(s.stage), i,
        s.stage === 'total' ? { lineStyle: { width: 3 }, z: 5 } : {},
      )).concat([{
        name: 'percentiles', type: 'line', data: [], silent: true, tooltip: nowhere,
        markLine: {
          silent: true, symbol: 'none', animation: false,
          lineStyle: { color: colour('line'), type: 'solid' },
          label: { position: 'start', color: colour('soft'), fontSize: narrow ? 10 : 12, distance: 6 },
          data: [...ticks.map(p => tick(place(p), String(p))), tick(end, 'max')],
        },
      }, {
        name: 'target', type: 'line', data: [], silent: true, tooltip: nowhere,
        markLine: target ? {
          silent: true, symbol: 'none', animation: false,
          lineStyle: { color: colour('bad'), type: 'dashed', width: 2 },
          label: {
            formatter: `target: ${target.quantile} within ${tickTime(target.us * 1000)}`, position: 'insideStartTop',
            color: colour('bad'), fontSize: 12, fontWeight: 600,
          },
          data: [{ yAxis: target.us * 1000 }],
        } : undefined,
      }]),
    };
  };

  const run = () => {
    const means = list(total.means_ns);
    return {
      height: isPaper() ? 130 : 200,
      grid: grid({ top: 12 }),
      xAxis: axis({ type: 'category', data: means.map((_, i) => i + 1), splitLine: nowhere }),
      yAxis: axis({ type: 'value', min: 0, axisLabel: { formatter: tickTime } }),
      tooltip: tooltip({
        trigger: 'axis',
        formatter: all => rows('part ' + all[0].name, [{ name: 'mean', text: time(all[0].value) }]),
      }),
      series: [line('mean', means, stageColour('decompose'), 0, { symbolSize: 5 })],
    };
  };

  const allocation = () => {
    const shown = stages.filter(stage => Number.isFinite(stage.allocated_bytes));
    return {
      height: 36 * shown.length + 12,
      grid: grid({ right: 72, top: 4 }),
      xAxis: { type: 'value', show: false },
      yAxis: axis({ type: 'category', inverse: true, data: shown.map(s => s.stage), axisLabel: { color: colour('ink') } }),
      tooltip: tooltip({ formatter: p => rows(p.name, [{ name: 'allocated', text: bytes(p.value) }]) }),
      series: [{
        name: 'allocated', type: 'bar', barWidth: '62%',
        label: { show: true, position: 'right', formatter: p => bytes(p.value), color: colour('ink') },
        data: shown.map(s => ({ value: s.allocated_bytes, itemStyle: { color: stageColour(s.stage) } })),
      }],
    };
  };

  const scale = width => {
    const sizes = list(profile.scale);
    const of = value => sizes.map(size => [size.components, value(size)]).filter(p => p[1] > 0);
    const whole = [['p99', s => s.p99_ns], ['p50', s => s.p50_ns]].map(([name, value], i) =>
      line(name, of(value), colour('total'), i, { lineStyle: { width: 3, type: DASHES[i] }, symbolSize: 8 }));
    const parts = Object.keys((sizes[0] || {}).stages_ns || {}).map((stage, i) =>
      line(stage, of(s => (s.stages_ns || {})[stage]), stageColour(stage), i + 1, { lineStyle: { width: 1.5, type: DASHES[i + 1] } }));
    const series = [...whole, ...parts];
    const narrow = width < NARROW;
    return {
      height: isPaper() ? 260 : narrow ? 380 : 400,
      grid: grid({ top: narrow ? 92 : 44, right: 24, bottom: 26 }),
      legend: legend(),
      xAxis: axis({
        type: 'log', ...decades(sizes.map(s => s.components)), name: 'components', nameLocation: 'middle', nameGap: 28,
        axisLabel: { formatter: n => n.toLocaleString('en-US') },
      }),
      yAxis: timeAxis(series.flatMap(s => s.data.map(p => p[1]))),
      tooltip: tooltip({
        trigger: 'axis',
        formatter: all => rows(
          all[0].value[0].toLocaleString('en-US') + ' components',
          all.map(p => ({ marker: p.marker, name: p.seriesName, text: time(p.value[1]) }))),
      }),
      series,
    };
  };

  const collectors = () => {
    const shown = list(profile.collectors).filter(c => Number.isFinite(c.mean_ns));
    const what = [['mean', 'mean_ns'], ['p50', 'p50_ns'], ['p90', 'p90_ns'], ['p99', 'p99_ns'], ['p99.9', 'p99_9_ns'], ['max', 'max_ns']];
    return {
      height: 80 + 6 * ((isPaper() ? 2 : 18) + 7 * shown.length),
      grid: grid({ top: 44, right: 24 }),
      legend: legend({ itemWidth: 14 }),
      xAxis: timeAxis(shown.flatMap(c => what.map(w => c[w[1]]))),
      yAxis: axis({ type: 'category', inverse: true, data: what.map(w => w[0]), axisLabel: { color: colour('ink') }, splitLine: { show: true, ...lines() } }),
      tooltip: tooltip({ formatter: p => rows(p.seriesName, [{ name: p.name, text: time(p.value[0]) }]) }),
      series: shown.map((c, i) => ({
        name: c.collector, type: 'scatter', symbol: MARKS[i % MARKS.length], symbolSize: 12, symbolOffset: [0, 7 * (i - (shown.length - 1) / 2)],
        color: colour(SERIES_COLOURS[i % SERIES_COLOURS.length]),
        itemStyle: { opacity: 0.9, borderColor: colour('ground'), borderWidth: 1 },
        data: what.map((w, row) => ({ name: w[0], value: [c[w[1]], row] })),
      })),
    };
  };

  const comparison = width => {
    const shown = list((profile.comparison || {}).rows);
    const tolerance = profile.comparison.tolerance || 0;
    const farthest = Math.max(tolerance, ...shown.flatMap(r => [Math.abs(r.low), Math.abs(r.high), Math.abs(r.change)]).filter(Number.isFinite));
    const fits = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5].find(step => farthest / step <= (width < NARROW ? 1.9 : 5.9));
    const step = fits || farthest;
    const reach = step * Math.ceil(farthest / step * 1.001);
    const LOOK = { faster: ['good', 'triangle', 180], slower: ['bad', 'triangle', 0], same: ['soft', 'circle', 0], unclear: ['soft', 'diamond', 0] };
    const look = row => LOOK[row.verdict] || LOOK.unclear;
    return {
      height: 38 * shown.length + 56,
      grid: grid({ right: 24, top: 8 }),
      xAxis: axis({ type: 'value', min: -reach, max: reach, interval: step, axisLabel: { formatter: tickChange } }),
      yAxis: axis({ type: 'category', inverse: true, data: shown.map(r => r.what), axisLabel: { color: colour('ink') } }),
      tooltip: tooltip({
        formatter: p => rows(shown[p.data.row].what, [
          { name: shown[p.data.row].verdict, text: change(shown[p.data.row].change) },
          { name: 'interval', text: change(shown[p.data.row].low) + ' to ' + change(shown[p.data.row].high) }]),
      }),
      series: [{
        type: 'line', data: [], silent: true,
        markArea: { silent: true, itemStyle: { color: colour('band') }, data: [[{ xAxis: -tolerance }, { xAxis: tolerance }]] },
        markLine: { silent: true, symbol: 'none', animation: false, label: nowhere, lineStyle: { color: colour('ink'), type: 'solid', width: 1 }, data: [{ xAxis: 0 }] },
      }, ...shown.map((r, row) => ({
        name: r.what + ' interval', type: 'line', symbol: 'none', silent: true, color: colour(look(r)[0]),
        lineStyle: { width: 4, cap: 'butt', opacity: 0.55 }, data: [[r.low, row], [r.high, row]],
      })), {
        name: 'change', type: 'scatter', symbolSize: 14,
        data: shown.map((r, row) => ({
          value: [r.change, row], row, symbol: look(r)[1], symbolRotate: look(r)[2],
          itemStyle: { color: colour(look(r)[0]) },
        })),
      }],
    };
  };

  const DRAWERS = {
    stages: stageBar(stage => stage.share || 0, stage => percent(stage.share)),
    distribution, run, allocation, scale, collectors, comparison,
  };

  // Drawing, and drawing again

  const draw = place => {
    const width = isPaper() ? PAPER_WIDTH : place.clientWidth;
    const { height, ...option } = DRAWERS[place.dataset.chart](width);
    const old = echarts.getInstanceByDom(place);
    if (old) old.dispose();
    place.style.height = height + 'px';
    const chart = echarts.init(place, null, { renderer: 'svg', width, height });
    const caption = place.parentNode.querySelector('figcaption').textContent;
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      aria: { enabled: true, label: { description: caption + ' The numbers are in the table of this part.' } },
      ...option,
    });
  };
  const places = [...document.querySelectorAll('[data-chart]')];
  /* A chart that cannot be drawn is left out: its numbers are in a table, and the others go on. */
  const drawIfPossible = place => {
    try {
      draw(place);
    } catch (problem) {
      place.hidden = true;
      console.warn(place.dataset.chart, problem);
    }
  };
  const drawAll = () => places.forEach(drawIfPossible);

  root.classList.add('is-drawn');
  drawAll();

  let width = window.innerWidth;
  let waiting = 0;
  window.addEventListener('resize', () => {
    if (window.innerWidth === width) return;
    width = window.innerWidth;
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(drawAll);
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawAll);

  // On paper: light, as wide as the paper, and with all that is folded open

  let folded = [];
  window.addEventListener('beforeprint', () => {
    root.classList.add('paper');
    folded = [...document.querySelectorAll('main details:not([open])')];
    folded.forEach(details => { details.open = true; });
    drawAll();
  });
  window.addEventListener('afterprint', () => {
    root.classList.remove('paper');
    folded.forEach(details => { details.open = false; });
    drawAll();
  });
})();
