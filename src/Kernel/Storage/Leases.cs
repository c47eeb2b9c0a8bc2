using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Tandem.Kernel.Facts;

namespace Tandem.Kernel.Storage;

/// <summary>
/// Decides which node does the work that only one may do. On SQLite one process serves the site, and so it has every lease; on
/// PostgreSQL leases are rows, timed by the clock of the database, that a node renews while it lives.
/// </summary>
public sealed class Leases(Database database, TimeProvider clock, ILogger<Leases> log) : BackgroundService
{
    /// <summary>Before the name of a node in the lease that says it lives.</summary>
    private const string Prefix = "node ";

    private static readonly TimeSpan Term = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<string, long> heldUntil = new();
    private readonly ConcurrentDictionary<string, bool> elsewhere = new();
    private readonly Pulse asked = new();
    private readonly Pulse settled = new();

    /// <summary>This process among all that serve the site.</summary>
    public string Holder { get; } = $"{Environment.MachineName}/{Environment.ProcessId}/{RandomNumberGenerator.GetHexString(8, lowercase: true)}";

    /// <summary>Whether this node may do the work now; asking for the first time also applies for it.</summary>
    public bool Has(string name)
    {
        if (database.Kind == DatabaseKind.Sqlite)
            return true;
        if (heldUntil.TryGetValue(name, out var until))
            return TimeProvider.System.GetTimestamp() < until;
        heldUntil[name] = 0;
        asked.Beat();
        return false;
    }

    /// <summary>Whether the others know that this node lives; what it has begun is not taken from it then.</summary>
    public bool IsAlive => Has(Prefix + Holder);

    /// <summary>Which of some nodes have not been heard of for <see cref="Term"/>: what they had begun is nobody's.</summary>
    public async Task<IReadOnlyList<string>> Dead(IEnumerable<string> holders, CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(stop);
        await using var command = new NpgsqlCommand("select node from unnest($1) as node where not exists (select from leases where name = $2 || node and until > now())", connection)
        {
            Parameters = { new() { Value = holders.ToArray() }, new() { Value = Prefix } },
        };
        var dead = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            dead.Add(reader.GetString(0));
        return dead;
    }

    /// <summary>Completes when leases may have changed hands.</summary>
    public Task News => settled.Next;

    /// <summary>Whether another node has the lease.</summary>
    public bool IsElsewhere(string name) => elsewhere.ContainsKey(name);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (database.Kind == DatabaseKind.Postgres && !heldUntil.IsEmpty)
            await Give(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (database.Kind == DatabaseKind.Postgres)
            _ = IsAlive;
        while (database.Kind == DatabaseKind.Postgres && !stoppingToken.IsCancellationRequested)
        {
            var next = asked.Next;
            await Apply(stoppingToken);
            await Waiting.For(next, Renewal, clock, stoppingToken);
        }
    }

    private async Task Apply(CancellationToken stop)
    {
        string[] names = [.. heldUntil.Keys.Order()];
        if (names.Length == 0)
            return;
        try
        {
            var until = TimeProvider.System.GetTimestamp() + (long)(Term.TotalSeconds * TimeProvider.System.TimestampFrequency);
            var given = await Take(names, stop);
            foreach (var name in names)
                Note(name, given.Contains(name) ? until : 0);
            settled.Beat();
        }
        catch (Exception fault) when (fault is NpgsqlException or TimeoutException or OperationCanceledException)
        {
            log.LogWarning("Leases cannot be renewed: {Reason}", fault.Message);
        }
    }

    private void Note(string name, long until)
    {
        heldUntil[name] = until;
        if (until > 0)
            elsewhere.TryRemove(name, out _);
        else
            elsewhere[name] = true;
    }

    private async Task<HashSet<string>> Take(string[] names, CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(stop);
        await using var command = new NpgsqlCommand(
            """
            with gone as (delete from leases where name like 'node %' and until < now() - interval '1 hour')
            insert into leases (name, holder, until) select name, $2, now() + $3 from unnest($1) as name
            on conflict (name) do update set holder = excluded.holder, until = excluded.until
            where leases.holder = excluded.holder or leases.until < now()
            returning name
            """, connection)
        { Parameters = { new() { Value = names }, new() { Value = Holder }, new() { Value = Term } } };
        var given = new HashSet<string>();
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            given.Add(reader.GetString(0));
        return given;
    }

    private async Task Give(CancellationToken stop)
    {
        try
        {
            await using var connection = new NpgsqlConnection(database.ConnectionString);
            await connection.OpenAsync(stop);
            await using var command = new NpgsqlCommand("delete from leases where holder = $1", connection) { Parameters = { new() { Value = Holder } } };
            await command.ExecuteNonQueryAsync(stop);
        }
        catch (NpgsqlException fault)
        {
            log.LogWarning("Leases run out by themselves: {Reason}", fault.Message);
        }
    }
}
