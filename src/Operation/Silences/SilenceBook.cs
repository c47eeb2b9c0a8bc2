using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Storage;
using Tandem.Operation.EventIntake;
using Tandem.Operation.EventPipeline;

namespace Tandem.Operation.Silences;

/// <summary>The silences in force, in memory: at most two seconds old on every node, and at once on the one where they were changed.</summary>
public sealed class SilenceBook(IServiceScopeFactory scopes, TimeProvider clock) : IQuietTime
{
    private readonly Recalled<IReadOnlyList<(Silence Silence, IReadOnlyList<MatcherTest> Tests)>> silences = new(scopes, clock, async (services, stop) =>
    {
        var now = clock.GetUtcNow();
        var rows = await services.GetRequiredService<Store>().Set<Silence>().AsNoTracking()
            .Where(silence => silence.State == SilenceLife.Current && silence.EndsAt > now).OrderBy(silence => silence.Serial).ToListAsync(stop);
        return [.. rows.Select(row => (row, MatcherTest.Read(row.Matchers)))];
    });

    public async ValueTask<string?> Why(LiveAlert alert, CancellationToken stop)
    {
        foreach (var silence in await Over(alert, stop))
            return $"{SilenceKind.Kind.NumberOf(silence)} keeps it quiet: {silence.Comment}";
        return null;
    }

    /// <summary>The silences in force that suit an alert.</summary>
    public async ValueTask<IReadOnlyList<Silence>> Over(LiveAlert alert, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        List<Silence>? found = null;
        foreach (var (silence, tests) in await silences.Now(stop))
        {
            if (silence.IsInForce(now) && Suits(tests, alert))
                (found ??= []).Add(silence);
        }

        return found ?? (IReadOnlyList<Silence>)[];
    }

    /// <summary>Reads them anew at the next question.</summary>
    public void Forget() => silences.Forget();

    private static bool Suits(IReadOnlyList<MatcherTest> tests, LiveAlert alert)
    {
        foreach (var test in tests)
        {
            if (!test.Holds(alert.Says(test.Matcher.Name)))
                return false;
        }

        return true;
    }
}
