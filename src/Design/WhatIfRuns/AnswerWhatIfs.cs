using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tandem.Design.Comparisons;
using Tandem.Design.Replays;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;

namespace Tandem.Design.WhatIfRuns;

/// <summary>
/// Answers what-ifs one after the other, so that they never take all places where work is done; whatever restarts in between: what was not answered is begun again.
/// </summary>
public sealed class AnswerWhatIfs(IServiceScopeFactory scopes, IActorBook actors, RecordKinds kinds, TimeProvider clock, ILogger<AnswerWhatIfs> log) : IJob<AnswerWhatIfs.Order>
{
    /// <summary>Under which it waits: once on the whole site.</summary>
    public const string Key = "what-if";

    /// <summary>Somebody looks at how far it has come about as often.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    /// <summary>Everything that waits for an answer.</summary>
    public sealed record Order;

    public async Task Run(Order request, CancellationToken stop)
    {
        while (await Next(stop) is { } run)
            await Answer(run, stop);
    }

    private async Task<WhatIfRun?> Next(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Store>().Set<WhatIfRun>().AsNoTracking()
            .Where(run => run.EndedAt == null).OrderBy(run => run.AskedAt).ThenBy(run => run.Id).FirstOrDefaultAsync(stop);
    }

    private async Task Answer(WhatIfRun run, CancellationToken stop)
    {
        try
        {
            var by = await actors.Of(run.AskedBy, run.Grants, "what-if", stop) ?? throw new Refused("Whoever asked may not come in any more.");
            var began = clock.GetUtcNow();
            await using var scope = scopes.CreateAsyncScope();
            var kind = kinds.Named(run.Kind) ?? throw new Refused("There are no such records any more.");
            var (all, total) = (kind.ReadBy(by).All, await kind.Shelf.LastSerial(scope.ServiceProvider.GetRequiredService<Store>(), stop));
            await Note(run.Id, row => (row.StartedAt, row.Total, row.Passed, row.SawAll) = (began, total, 0, all));
            var report = await Replayed(run, scope.ServiceProvider.GetRequiredService<WhatIf>(), began, by, stop);
            await Note(run.Id, row => (row.EndedAt, row.Passed, row.Report) = (clock.GetUtcNow(), total, JsonSerializer.Serialize(report, Json.Plain)));
        }
        catch (Exception no) when (no is Refused or Forbidden)
        {
            await Note(run.Id, row => (row.EndedAt, row.Error) = (clock.GetUtcNow(), no.Message));
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            // One that cannot be answered must not keep those behind it waiting.
            log.LogError(fault, "The what-if {Run} cannot be answered", run.Id);
            await Note(run.Id, row => (row.EndedAt, row.Error) = (clock.GetUtcNow(), "It could not be computed. The server's log says why; ask again, or tell an administrator."));
        }
    }

    private async Task<WhatIfReport> Replayed(WhatIfRun run, WhatIf whatIf, DateTimeOffset began, Actor by, CancellationToken stop)
    {
        using var broken = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var passed = 0;
        var work = whatIf.Compute(run.Question with { At = began }, by, come => Volatile.Write(ref passed, come), broken.Token);
        try
        {
            while (await Task.WhenAny(work, Task.Delay(Pace, clock, CancellationToken.None)) != work)
                await Note(run.Id, row => row.Passed = Volatile.Read(ref passed));
        }
        catch
        {
            await broken.CancelAsync();
            await Task.WhenAny(work);
            throw;
        }

        return await work;
    }

    private async Task Note(Guid id, Action<WhatIfRun> change)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        if (await store.Set<WhatIfRun>().SingleOrDefaultAsync(run => run.Id == id) is not { } row)
            return;
        change(row);
        await store.SaveChangesAsync();
    }
}
