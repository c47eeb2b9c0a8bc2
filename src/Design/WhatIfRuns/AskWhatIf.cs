using Microsoft.EntityFrameworkCore;
using Tandem.Design.Replays;
using Tandem.Design.ServiceLevels;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Design.WhatIfRuns;

/// <summary>Asks what would have come of another promise; the answer is computed by itself, with the rights of whoever asks, and kept for a while.</summary>
public sealed class AskWhatIf(Store store, WhatIf whatIf, RecordKinds kinds, JobSchedule jobs, TimeProvider clock) : IFeature<WhatIfWish, WhatIfRun>
{
    /// <summary>What one person may have waiting, so that nobody's questions keep all others waiting.</summary>
    private const int MostWaiting = 3;

    private static readonly DateTimeOffset Earliest = new(1900, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Latest = new(2190, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <exception cref="Refused">Something in it makes no sense; the complaint names the place.</exception>
    public async Task<WhatIfRun> Run(WhatIfWish request, Actor by, CancellationToken stop = default)
    {
        by.Demand(ServiceLevelPolicy.Kind.ReadRight);
        var question = await Question(request, by, stop);
        await whatIf.Prepare(question, by, stop);
        await DemandPatience(by, stop);
        // Another's question may begin to be answered at this very moment, and its job moves on.
        return await store.Anew(2, () => Ask(request, question, by, stop));
    }

    private async Task<WhatIfRun> Ask(WhatIfWish request, WhatIf.Question question, Actor by, CancellationToken stop)
    {
        var run = new WhatIfRun
        {
            Kind = question.Supposed.Kind,
            Policy = request.Policy?.Trim() ?? "",
            Compared = request.Against?.Trim() ?? "",
            AsItHeld = request.AsItHeld,
            Question = question,
            AskedBy = by.Person,
            AskedByName = by.Name,
            Grants = EarlierRights.Kept(by),
            AskedAt = clock.GetUtcNow(),
            SawAll = kinds.Named(question.Supposed.Kind)!.ReadBy(by).All,
        };
        store.Add(run);
        await jobs.Hasten(new AnswerWhatIfs.Order(), run.AskedAt, AnswerWhatIfs.Key, stop);
        await store.SaveChangesAsync(stop);
        return run;
    }

    private async Task<WhatIf.Question> Question(WhatIfWish wish, Actor by, CancellationToken stop)
    {
        var change = new SupposedChange(wish.Targets, wish.NoPauses, Text(wish.Calendar), Text(wish.Hours), Text(wish.Zone));
        var known = Text(wish.Policy) is { } number ? await store.Policy(number, wish.AsItHeld, by, "policy", stop) : null;
        if (known is null && wish.Supposed is null)
            throw new Refused("Say which policy is tried.", "policy");
        var supposed = wish.Supposed is { } whole ? PolicyFile.Whole(whole) : known!;
        var against = Text(wish.Against) is { } other ? await store.Policy(other, wish.AsItHeld, by, "against", stop) : known;
        var (from, to) = (wish.From ?? Earliest, wish.To ?? clock.GetUtcNow());
        if (from < Earliest || from > Latest)
            throw new Refused("Choose a day between 1900 and 2190.", "from");
        if (to < Earliest || to > Latest)
            throw new Refused("Choose a day between 1900 and 2190.", "to");
        return new(change.In(supposed), against, from, to, Text(wish.Truth), wish.Matrix);
    }

    private async Task DemandPatience(Actor by, CancellationToken stop)
    {
        var me = by.Person;
        if (await store.Set<WhatIfRun>().CountAsync(run => run.AskedBy == me && run.EndedAt == null, stop) >= MostWaiting)
            throw new Refused("Wait until one of your earlier questions is answered.");
    }

    private static string? Text(string? text) => text?.Trim() is { Length: > 0 } said ? said : null;
}
