using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.Transition.Configuration;
using Tandem.Transition.Reconciliation;
using Tandem.Transition.Sightings;

namespace Tandem.Transition.RuleTrials;

/// <summary>Tells what a changed rule would do, before it is saved: the change is rehearsed, and what the sources said last is told again under it.</summary>
public sealed class TryRules(IServiceScopeFactory scopes)
{
    /// <summary>So many of each are told at most.</summary>
    public const int MostTold = 1_000;

    /// <summary>So many of each are told when nothing is said.</summary>
    public const int Usual = 100;

    /// <param name="change">Changes the rules as if it were meant; it is run as far as it would save.</param>
    /// <param name="limit">How many of each are told, 1 to 1,000; all are counted.</param>
    /// <exception cref="Forbidden">The actor may not read all items.</exception>
    public async Task<RuleTrial> Run(Func<IServiceProvider, Store, Task> change, int limit, Actor by, CancellationToken stop)
    {
        if (!by.ReachOf(ConfigurationItemKind.Kind.ReadRight).All)
            throw new Forbidden(ConfigurationItemKind.Kind.ReadRight);
        await using var rehearsal = scopes.CreateAsyncScope();
        var stage = rehearsal.ServiceProvider.GetRequiredService<Store>();
        await change(rehearsal.ServiceProvider, stage);
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        return await Compare(scope.ServiceProvider, store, await RulesInForce.Load(store, null, stop), await RulesInForce.Load(store, stage, stop), limit, by, stop);
    }

    private static async Task<RuleTrial> Compare(IServiceProvider services, Store store, RulesInForce now, RulesInForce supposed, int limit, Actor by, CancellationToken stop)
    {
        var (recognised, believed) = (supposed.ClassesUnlike(now), supposed.SourcesUnlike(now));
        var recognition = new RecognitionTrial(store, services.GetRequiredService<FindDuplicates>());
        var (joined, parted) = recognised.Count > 0 ? await recognition.Pairs(now, supposed, stop) : ([], []);
        var anew = recognised.Count > 0 ? await recognition.Splits(now, supposed, recognised, stop) : [];
        List<string> touched = [.. recognised.Union(believed)];
        var values = touched.Count > 0 ? await new ValueTrial(store, services.GetRequiredService<ItemRules>(), by).Compare(now, supposed, touched, stop) : [];
        var (stale, fresh) = recognised.Count > 0 || !supposed.SaysSilenceLike(now) ? await Silences(services.GetRequiredService<FindStaleItems>(), now, supposed, stop) : ([], []);
        return new(
            joined.Count, parted.Count, anew.Count, values.Count, stale.Count, fresh.Count,
            [.. joined.Take(limit)], [.. parted.Take(limit)], [.. anew.Take(limit)], [.. values.Take(limit)], [.. stale.Take(limit)], [.. fresh.Take(limit)]);
    }

    private static async Task<(IReadOnlyList<TriedSilence> Stale, IReadOnlyList<TriedSilence> Fresh)> Silences(FindStaleItems find, RulesInForce now, RulesInForce supposed, CancellationToken stop)
    {
        var (before, after) = (await find.Under(now.Classes, now.Stale, stop), await find.Under(supposed.Classes, supposed.Stale, stop));
        return ([.. after.Except(before).Select(Told)], [.. before.Except(after).Select(Told)]);
    }

    private static TriedSilence Told(SilentItem silent) => new(ConfigurationItemKind.Kind.NumberOf(silent.Serial), silent.Name, silent.Source, silent.SeenAt);
}
