using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Listening;

/// <summary>Lets everybody in the house who follows the journal hear it, each at their own pace.</summary>
public sealed class ListeningEngine : BackgroundService
{
    private readonly JournalReader journal;
    private readonly IReadOnlyList<Ear> ears;

    public ListeningEngine(
        Hearings hearings, JournalReader journal, Leases leases, IServiceScopeFactory scopes, TimeProvider clock, IMeterFactory meters, ILogger<ListeningEngine> log)
    {
        this.journal = journal;
        ears = [.. hearings.All.Select(hearing => new Ear(hearing, journal, leases, scopes, clock, log))];
        meters.Create("Tandem").CreateObservableGauge("tandem_listener_position", Positions, description: "The last position of the journal that a listener has dealt with");
    }

    /// <summary>Whether everybody has heard everything that is numbered now.</summary>
    internal async Task<bool> IsSettled(CancellationToken stop)
    {
        var last = await journal.Last(stop);
        return ears.All(ear => ear.IsSettled(last));
    }

    /// <summary>Whether one of those who follow has dealt with everything up to a position, as far as this node knows.</summary>
    internal bool IsSettled(string name, long last) => ears.FirstOrDefault(ear => ear.Hearing.Name == name)?.IsSettled(last) ?? true;

    internal void Reload()
    {
        foreach (var ear in ears)
            ear.Reload();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(ears.Select(ear => Task.Run(() => ear.Listen(stoppingToken), stoppingToken)));

    private IEnumerable<Measurement<long>> Positions() =>
        ears.Select(ear => new Measurement<long>(ear.Position, new KeyValuePair<string, object?>("listener", ear.Hearing.Name)));
}
