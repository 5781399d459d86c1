"""The benchmark's workload W1 in SimPy, for comparison: pip install simpy, then python3 .ci/benchmark-simpy.py [days].

30 calls an hour to 999 and 90 to 101, lognormal handling (means 255 s and 290 s, variation 1), exponential patience
(600 s and 240 s), 10 agents, 999 first. Prints calls, the abandoned shares as a check, and calls a second.
"""
import math
import random
import sys
import time

import simpy

DAYS = int(sys.argv[1]) if len(sys.argv) > 1 else 30
QUEUES = {"999": (0, 30 / 3600, 255, 600), "101": (1, 90 / 3600, 290, 240)}


def caller(env, agents, priority, handling, patience, counts):
    counts[0] += 1
    with agents.request(priority=priority) as turn:
        yield turn | env.timeout(patience)
        if turn.triggered:
            yield env.timeout(handling)
        else:
            counts[1] += 1


def arrivals(env, agents, chance, priority, rate, mean, patience, counts):
    spread = math.sqrt(math.log(2))
    location = math.log(mean) - spread * spread / 2
    while True:
        yield env.timeout(chance.expovariate(rate))
        handling = chance.lognormvariate(location, spread)
        env.process(caller(env, agents, priority, handling, chance.expovariate(1 / patience), counts))


env = simpy.Environment()
agents = simpy.PriorityResource(env, capacity=10)
counts = {name: [0, 0] for name in QUEUES}
for name, queue in QUEUES.items():
    env.process(arrivals(env, agents, random.Random(name), *queue, counts[name]))
start = time.process_time()
env.run(until=DAYS * 86400)
seconds = time.process_time() - start
calls = sum(offered for offered, _ in counts.values())
shares = ", ".join(f"{name} abandoned {lost / offered:.2%}" for name, (offered, lost) in counts.items())
print(f"{calls} calls in {seconds:.2f} s: {calls / seconds:,.0f} calls a second; {shares}")
