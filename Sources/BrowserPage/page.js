// Moves the levers of a report's page: asks the engine, in workers where there are any, and shows what it answers. All figures, pictures
// and words about the scenario are the engine's; here is only who does what when.
(() => {
    'use strict';

    const part = id => document.getElementById(id);
    const section = part('what-if'), state = part('what-if-state'), problems = part('what-if-problems');
    const firstGoal = 20, patience = 2000;

    // An instance of the engine. This text is a worker's too, so it stands on its own.
    const engineClass = () => class Engine {
        static async start(module, files) {
            const engine = new Engine();
            engine.exports = (await WebAssembly.instantiate(module, {})).exports;
            engine.files = files;
            return engine;
        }

        // The answer to some words, beside texts or whole files; throws what is wrong with them as { words }, or whatever stops it.
        answer(words, texts = [], files = new Uint8Array(0)) {
            const parts = words.concat('', texts).map(text => new TextEncoder().encode(text));
            const count = parts.reduce((sum, part) => sum + 4 + part.length, 0);
            const request = new Uint8Array(count + files.length), view = new DataView(request.buffer);
            let place = 0;
            for (const part of parts) {
                view.setUint32(place, part.length, true);
                request.set(part, place + 4);
                place += 4 + part.length;
            }
            request.set(files, count);
            return this.send(request);
        }

        open(words) { return this.answer(words, [], this.files); }

        send(request) {
            const start = this.exports.controlroom_request(request.length);
            new Uint8Array(this.exports.memory.buffer, start, request.length).set(request);
            const count = this.exports.controlroom_answer();
            const from = this.exports.controlroom_answer_start();
            const text = new TextDecoder().decode(new Uint8Array(this.exports.memory.buffer, from, Math.abs(count)).slice());
            if (count < 0) throw { words: text };
            return text;
        }
    };

    // What a worker does: opens the scenario, makes changes, simulates, one message after the other.
    const workerText = () => `'use strict';
        const Engine = (${engineClass})();
        let engine, made = -1;
        onmessage = async ({ data }) => {
            try {
                if (data.module) {
                    engine = await Engine.start(data.module, data.files);
                    engine.open(data.opening);
                    postMessage({ ready: true });
                    return;
                }
                if (data.plan === 'changed' && data.generation !== made) {
                    engine.answer(['change'].concat(data.settings));
                    made = data.generation;
                }
                postMessage({ job: data, text: engine.answer(['simulate', data.plan, String(data.number)]) });
            } catch (fault) {
                postMessage({ job: data, fault: fault.words || String(fault) });
            }
        };`;

    // Eleven characters are nine bytes: a number of base 94, its digits from the space to ~ but <. It is held as 32 bits and 40 below them.
    const bytesOf = id => {
        const text = part(id).textContent, bytes = new Uint8Array(Math.floor(text.length * 9 / 11));
        for (let from = 0, to = 0; from < text.length; from += 11, to += 9) {
            let high = 0, low = 0;
            for (let place = 0; place < 11; place += 1) {
                const code = from + place < text.length ? text.charCodeAt(from + place) : 126;
                low = low * 94 + code - 32 - (code > 60);
                const carry = Math.floor(low / 2 ** 40);
                low -= carry * 2 ** 40;
                high = high * 94 + carry;
            }
            for (let place = 0; place < 4; place += 1) bytes[to + place] = high / 2 ** (24 - 8 * place);
            for (let place = 0; place < 5; place += 1) bytes[to + 4 + place] = low / 2 ** (32 - 8 * place);
        }
        return bytes;
    };

    // Unpacks a file of LZMA (the format .lzma, with an end marker), as its specification says. By hand, since what browsers unpack by
    // themselves, gzip, is a third larger, and large pages would have no room for the engine.
    const unpacked = packed => {
        const properties = packed[0], literalBits = properties % 9, places = (1 << Math.floor(properties / 9) % 5) - 1;
        const positions = (1 << Math.floor(properties / 45)) - 1;
        // A header of 13 bytes, one that is 0, and four of the code.
        let output = new Uint8Array(1 << 22), size = 0, at = 18, range = 0xffffffff;
        let code = packed.subarray(14, at).reduce((code, byte) => code * 256 + byte, 0);
        const models = count => new Uint16Array(count).fill(1024);
        const widen = () => {
            if (range >= 1 << 24) return;
            if (at >= packed.length) throw new Error('the engine is cut short');
            range *= 256;
            code = code * 256 + packed[at];
            at += 1;
        };
        const bit = (model, place) => {
            const likely = model[place], bound = (range >>> 11) * likely, isOne = code >= bound;
            if (isOne) {
                range -= bound;
                code -= bound;
                model[place] -= likely >> 5;
            } else {
                range = bound;
                model[place] += (2048 - likely) >> 5;
            }
            widen();
            return isOne ? 1 : 0;
        };
        const number = (model, from, bits) => {
            let symbol = 1;
            while (symbol < 1 << bits) symbol = symbol * 2 + bit(model, from + symbol);
            return symbol - (1 << bits);
        };
        const numberFromLow = (model, from, bits) => {
            let symbol = 1, sum = 0;
            for (let place = 0; place < bits; place += 1) {
                const next = bit(model, from + symbol);
                symbol = symbol * 2 + next;
                sum += next << place;
            }
            return sum;
        };
        const plainNumber = bits => {
            let sum = 0;
            for (let place = 0; place < bits; place += 1) {
                range = Math.floor(range / 2);
                const next = code >= range ? 1 : 0;
                code -= next * range;
                sum = sum * 2 + next;
                widen();
            }
            return sum;
        };
        const lengths = () => ({ choice: models(2), short: models(128), middle: models(128), long: models(256) });
        const length = (model, position) => {
            if (!bit(model.choice, 0)) return 2 + number(model.short, position * 8, 3);
            return bit(model.choice, 1) ? 18 + number(model.long, 0, 8) : 10 + number(model.middle, position * 8, 3);
        };
        const put = byte => {
            if (size === output.length) {
                const larger = new Uint8Array(2 * size);
                larger.set(output);
                output = larger;
            }
            output[size] = byte;
            size += 1;
        };
        const literals = models(0x300 << (literalBits + Math.log2(places + 1)));
        const [isMatch, isLongRepeat, isRepeat, isOlder, isThird, isFourth] = [192, 192, 12, 12, 12, 12].map(models);
        const [slots, nearby, lowest, ofMatch, ofRepeat] = [models(256), models(115), models(16), lengths(), lengths()];
        let state = 0, back = [0, 0, 0, 0];
        for (;;) {
            const position = size & positions;
            if (!bit(isMatch, state * 16 + position)) {
                const before = size > 0 ? output[size - 1] : 0;
                const from = 0x300 * (((size & places) << literalBits) + (before >> (8 - literalBits)));
                let symbol = 1, matched = state < 7 ? -1 : output[size - back[0] - 1];
                while (symbol < 0x100) {
                    const expected = matched >> 7 & 1;
                    const next = bit(literals, from + (matched < 0 ? 0 : (1 + expected) << 8) + symbol);
                    matched = matched < 0 || next !== expected ? -1 : matched << 1 & 0xff;
                    symbol = symbol * 2 + next;
                }
                put(symbol & 0xff);
                state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
                continue;
            }
            let count;
            if (bit(isRepeat, state)) {
                if (bit(isOlder, state)) {
                    const which = bit(isThird, state) ? 2 + bit(isFourth, state) : 1;
                    back.unshift(...back.splice(which, 1));
                } else if (!bit(isLongRepeat, state * 16 + position)) {
                    state = state < 7 ? 9 : 11;
                    put(output[size - back[0] - 1]);
                    continue;
                }
                count = length(ofRepeat, position);
                state = state < 7 ? 8 : 11;
            } else {
                count = length(ofMatch, position);
                state = state < 7 ? 7 : 10;
                const slot = number(slots, Math.min(count - 2, 3) * 64, 6), bits = (slot >> 1) - 1;
                let distance = slot;
                if (slot >= 4) {
                    distance = (2 + slot % 2) * 2 ** bits;
                    distance += slot < 14
                        ? numberFromLow(nearby, distance - slot, bits) : plainNumber(bits - 4) * 16 + numberFromLow(lowest, 0, 4);
                }
                if (distance === 0xffffffff) return output.subarray(0, size);
                back = [distance, back[0], back[1], back[2]];
            }
            for (; count > 0; count -= 1) put(output[size - back[0] - 1]);
        }
    };

    const levers = [...section.querySelectorAll('.lever')].map(row => {
        const data = row.dataset;
        const [slider, field] = [row.querySelector('[type=range]'), row.querySelector('[type=number]')];
        const isTimes = data.times === 'true';
        const lever = { path: data.path, isTimes, value: data.value, row, slider, field };
        const low = Number(data.low), high = Number(data.high), step = Number(data.step);
        // A stop as a decimal without digits that arithmetic adds.
        lever.stop = place => String(Number(Math.min(low + place * step, high).toFixed(Number(data.decimals))));
        lever.place = value => Math.round((Number(value) - low) / step);
        lever.setting = value => lever.path + '=' + value + (isTimes ? ' times' : '');
        lever.shown = value => isTimes ? String(Number((Number(value) * 100).toPrecision(12))) : value;
        lever.read = () => isTimes ? String(Number((Number(field.value) / 100).toPrecision(12))) : String(Number(field.value));
        return lever;
    });

    // What is set: by lever, and otherwise in the order given. History holds such sets, the present one last.
    let moved = new Map(), others = [], history = [];
    const present = () => JSON.stringify([[...moved], others]);
    const settings = () =>
        levers.filter(lever => moved.has(lever.path)).map(lever => lever.setting(moved.get(lever.path))).concat(others);

    let engine, module, files, opening, workers = [], noWorkers = false;
    let generation = 0, goal = 0, planned = 0, changedPlan = [], shownAt = 0, shownCount = 0, isStopped = false;
    let base = new Map(), changed = new Map(), taken = { base: 0, changed: 0 }, asked = new Set(), faults = 0;

    const say = words => { state.textContent = words; };

    const start = async () => {
        say('Starting the engine …');
        // The page is there to be read meanwhile.
        await new Promise(done => setTimeout(done));
        files = bytesOf('files');
        const { scenario, seed } = section.dataset;
        planned = Number(section.dataset.replications);
        opening = ['open', scenario, String(planned), seed].concat(JSON.parse(section.dataset.settings));
        module = await WebAssembly.compile(unpacked(bytesOf('engine')));
        engine = await (engineClass()).start(module, files);
        engine.open(opening);
        part('levers').hidden = false;
        section.dataset.ready = 'true';
        say('Move a lever.');
        restore(decodeURIComponent(location.hash.startsWith('#what-if:') ? location.hash.slice(9) : ''));
        if (settings().length) begin(); else history = [present()];
    };

    const restore = text => {
        try {
            const [pairs, rest] = JSON.parse(text || '[[],[]]');
            moved = new Map(pairs.filter(([path]) => levers.some(lever => lever.path === path)).map(pair => pair.map(String)));
            others = rest.map(String);
        } catch { [moved, others] = [new Map(), []]; }
        draw();
    };

    // The levers as they are set.
    const draw = () => {
        for (const lever of levers) {
            const value = moved.has(lever.path) ? moved.get(lever.path) : lever.value;
            lever.slider.value = lever.place(value);
            lever.slider.setAttribute('aria-valuetext', lever.shown(value) + (lever.isTimes ? ' % of now' : ''));
            if (document.activeElement !== lever.field || Number(lever.field.value) !== Number(lever.shown(value)))
                lever.field.value = lever.shown(value);
            lever.row.classList.toggle('moved', moved.has(lever.path));
        }
        const list = part('others');
        list.replaceChildren(...others.map((setting, place) => {
            const item = document.createElement('li'), button = document.createElement('button');
            item.textContent = setting + ' ';
            button.type = 'button';
            button.textContent = 'Remove';
            button.setAttribute('aria-label', 'Remove ' + setting);
            button.onclick = () => { others.splice(place, 1); change(); };
            item.append(button);
            return item;
        }));
        part('undo').disabled = history.length < 2;
        part('reset').disabled = settings().length === 0;
    };

    const change = () => {
        if (history[history.length - 1] !== present()) history.push(present());
        draw();
        window.history.replaceState(null, '', settings().length ? '#what-if:' + encodeURIComponent(present()) : '#what-if');
        begin();
    };

    // Begins anew with what is set now; replications of the scenario as it stands are kept.
    const begin = () => {
        if (history.length === 0) history = ['[[],[]]', present()];
        generation += 1;
        [changed, taken.changed, shownCount, isStopped, faults] = [new Map(), 0, 0, false, 0];
        asked = new Set([...asked].filter(name => name.startsWith('base ')));
        changedPlan = settings();
        section.dataset.done = '';
        problems.hidden = true;
        if (changedPlan.length === 0) {
            part('what-if-answer').replaceChildren();
            part('what-if-again').hidden = true;
            goal = 0;
            part('stop').disabled = part('more').hidden = true;
            say('Move a lever.');
            return;
        }
        try {
            engine.answer(['change'].concat(changedPlan));
        } catch (fault) {
            if (!fault.words) return broken(fault);
            goal = 0;
            part('stop').disabled = part('more').hidden = true;
            problems.textContent = fault.words;
            problems.hidden = false;
            say('That can’t be simulated; what stands below, if anything, is from before.');
            return;
        }
        goal = Math.min(firstGoal, planned);
        if (performance.now() - lastBusy() > patience) stopWorkers();
        work();
    };

    const lastBusy = () => Math.min(performance.now(), ...workers.filter(worker => worker.job).map(worker => worker.since));

    // The next replications that are wanted, of the scenario as it stands and of the change in turn.
    const nextJob = () => {
        if (isStopped) return null;
        for (let number = 0; number < goal; number += 1) {
            for (const plan of ['base', 'changed']) {
                const name = plan + ' ' + number;
                const known = plan === 'base' ? base : changed;
                if (!asked.has(name) && !known.has(number) && taken[plan] <= number) {
                    asked.add(name);
                    return { plan, number, generation, settings: changedPlan };
                }
            }
        }
        return null;
    };

    const work = () => {
        part('stop').disabled = !(goal > taken.changed) || isStopped;
        if (noWorkers) return void setTimeout(workHere, 0);
        const wanted = Math.max(1, Math.min(4, (navigator.hardwareConcurrency || 2) - 1, goal));
        while (workers.length < wanted && !noWorkers) addWorker();
        for (const worker of workers) give(worker);
        progress();
    };

    const give = worker => {
        if (!worker.isReady || worker.job) return;
        worker.job = nextJob();
        worker.since = performance.now();
        if (worker.job) worker.postMessage(worker.job);
    };

    const addWorker = () => {
        let worker;
        try {
            const address = URL.createObjectURL(new Blob([workerText()], { type: 'text/javascript' }));
            worker = new Worker(address);
            URL.revokeObjectURL(address);
        } catch { return withoutWorkers(); }
        workers.push(worker);
        worker.onerror = event => { event.preventDefault(); withoutWorkers(); };
        worker.onmessage = ({ data }) => {
            if (data.ready) { worker.isReady = true; return give(worker); }
            if (!worker.isReady) return withoutWorkers();
            worker.job = null;
            if (data.fault === undefined) { keep(data.job, data.text); return work(); }
            // An engine that stopped can't be trusted any more.
            worker.terminate();
            workers = workers.filter(other => other !== worker);
            fault(data.job, data.fault);
        };
        try { worker.postMessage({ module, files, opening }); } catch { withoutWorkers(); }
    };

    const stopWorkers = () => {
        for (const worker of workers) {
            if (worker.job) asked.delete(worker.job.plan + ' ' + worker.job.number);
            worker.terminate();
        }
        workers = [];
    };

    // Where a browser refuses workers, the page simulates by itself, a replication at a time.
    const withoutWorkers = () => {
        stopWorkers();
        noWorkers = true;
        section.dataset.workers = 'none';
        work();
    };

    let isWorkingHere = false;
    const workHere = () => {
        const job = isWorkingHere ? null : nextJob();
        if (!job) return;
        isWorkingHere = true;
        try { keep(job, engine.answer(['simulate', job.plan, String(job.number)])); } catch (error) { return broken(error); }
        isWorkingHere = false;
        work();
    };

    const fault = (job, words) => {
        asked.delete(job.plan + ' ' + job.number);
        if (job.generation !== generation && job.plan === 'changed') return work();
        faults += 1;
        if (faults < 2) return work();
        isStopped = true;
        part('stop').disabled = true;
        say('The engine stopped in replication ' + (job.number + 1) + ' (' + words + '). Move a lever less far.');
    };

    const broken = error => {
        stopWorkers();
        part('levers').hidden = true;
        say('The engine stopped (' + (error.words || error) + '). Open the page anew to go on.');
    };

    // A replication that was simulated; those of a change that is past are dropped.
    const keep = (job, text) => {
        if (job.plan === 'changed' && job.generation !== generation) return;
        (job.plan === 'base' ? base : changed).set(job.number, text);
        try {
            for (const [plan, known] of [['base', base], ['changed', changed]]) {
                while (known.has(taken[plan])) {
                    engine.answer(['take', plan], ['replication', known.get(taken[plan])]);
                    known.delete(taken[plan]);
                    taken[plan] += 1;
                }
            }
            show();
        } catch (error) { broken(error); }
    };

    // Shows what is known: first of two replications, and then as they come, but not more often than can be seen.
    const show = () => {
        const count = Math.min(taken.base, taken.changed), isDone = taken.changed >= goal && count >= goal;
        if (goal === 0 || count < Math.min(2, goal) || count === shownCount) return;
        if (!isDone && shownCount > 0 && performance.now() - shownAt < 250) return;
        part('what-if-answer').innerHTML = engine.answer(['show']);
        part('what-if-command').textContent = engine.answer(['command']);
        part('what-if-again').hidden = false;
        [shownAt, shownCount] = [performance.now(), count];
        progress();
    };

    const progress = () => {
        if (goal === 0 || isStopped) return;
        const count = Math.min(taken.base, taken.changed);
        if (count < goal) return say('Simulating: ' + count + ' of ' + goal + ' replications …');
        part('stop').disabled = true;
        part('more').hidden = goal >= planned;
        if (section.dataset.done === String(goal)) return;
        section.dataset.done = goal;
        say(goal + ' replications, the same callers with and without the change' +
            (goal < planned ? '; this page’s own figures are of ' + planned + '.' : ', as many as this page’s own figures.'));
    };

    let timer;
    for (const lever of levers) {
        const set = value => {
            if (Number(value) === Number(lever.value)) moved.delete(lever.path); else moved.set(lever.path, value);
        };
        lever.slider.addEventListener('input', () => {
            set(lever.stop(Number(lever.slider.value)));
            draw();
            clearTimeout(timer);
            timer = setTimeout(change, 80);
        });
        lever.field.addEventListener('change', () => {
            if (lever.field.value === '') moved.delete(lever.path); else set(lever.read());
            change();
        });
    }
    part('levers').addEventListener('submit', event => {
        event.preventDefault();
        const [path, value] = [part('other-path'), part('other-value')];
        if (!path.value.trim()) return path.focus();
        others = others.filter(setting => !setting.startsWith(path.value.trim() + '=')).concat(path.value.trim() + '=' + value.value.trim());
        path.value = value.value = '';
        change();
    });
    part('undo').onclick = () => {
        history.pop();
        restore(history.pop());
        change();
    };
    part('reset').onclick = () => { [moved, others] = [new Map(), []]; change(); };
    part('stop').onclick = () => {
        isStopped = true;
        stopWorkers();
        part('stop').disabled = true;
        part('more').hidden = false;
        say('Stopped after ' + Math.min(taken.base, taken.changed) + ' replications.');
    };
    part('more').onclick = () => {
        goal = isStopped ? Math.max(goal, firstGoal) : planned;
        isStopped = false;
        part('more').hidden = true;
        work();
    };
    part('copy').onclick = async () => {
        try { await navigator.clipboard.writeText(part('what-if-command').textContent); say('Copied.'); } catch {
            getSelection().selectAllChildren(part('what-if-command'));
            say('Selected: copy it with the keyboard.');
        }
    };
    part('json').onclick = () => {
        const link = document.createElement('a');
        link.href = URL.createObjectURL(new Blob([engine.answer(['json'])], { type: 'application/json' }));
        link.download = 'what-if.json';
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    };

    if (!('WebAssembly' in window))
        say('The levers need a newer browser; everything else here can be read without.');
    else
        start().catch(error => say('The engine could not be started here (' + (error.words || error) + '); everything else can be read without.'));
})();
