using Tandem.Design.Clocks;
using Tandem.Design.OpenClocks;
using Tandem.Design.Replays;
using Tandem.Design.ServiceLevels;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;

namespace Tandem.Design.WhatIfRuns;

/// <summary>Computes the clocks of one record as they were promised and as they are supposed.</summary>
public sealed class BothWorlds(WhatIf whatIf, Histories histories, ReadClocks clocks)
{
    /// <param name="record">One that the actor may read.</param>
    public async Task<SupposedClocks> Of(WhatIfRun run, IRecord record, Actor by, CancellationToken stop)
    {
        var question = run.Question with { At = run.StartedAt ?? run.AskedAt };
        var world = await whatIf.Prepare(question, by, stop);
        var weighed = world.Kind.Field("priority") is null ? (int?)null : world.Fields.PlaceOf("priority");
        if ((await histories.Of(world.Kind, [record.Key], world.Fields, stop)).GetValueOrDefault(record.Key) is not { } past)
            return new([], [], null, null);
        var supposed = world.Supposed(past.History);
        var before = world.Before is { } held ? ClockFunction.Of(held, past.History, world.Now) : [];
        var after = ClockFunction.Of(world.After, supposed, world.Now);
        var facts = await clocks.FactsOf(before.Concat(after).SelectMany(clock => clock.Spans), stop);
        return new(
            world.Before is { } plan ? Views(question.Against!, plan, before) : [], Views(question.Supposed, world.After, after),
            PriorityIn(past.History), PriorityIn(supposed));

        IReadOnlyList<ClockView> Views(PolicyDefinition definition, PolicyPlan plan, IReadOnlyList<Clock> some)
        {
            var policy = new PolicyInForce(Guid.Empty, "", definition.Name, definition.Type, definition.Measure, definition, plan);
            return [.. some.Select(clock => new ClockView(policy, clock, facts))];
        }

        long? PriorityIn(History history) => weighed is { } place && history.FieldsAt(world.Fields, world.Now)[place] is long priority and > 0 ? priority : null;
    }
}
