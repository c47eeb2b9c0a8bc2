using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Facts;

/// <summary>
/// Gives the facts in PostgreSQL their gap-free positions. A database hands out entry numbers before it commits, so a
/// reader who followed those could pass by a late committer; this step numbers only what is certainly committed. A lock in the
/// database lets one node at a time number; every node does so after its own commits, so none waits for another to notice.
/// </summary>
public sealed class Sequencer(Database database, Pulse pulse, TimeProvider clock, ILogger<Sequencer> log) : BackgroundService
{
    private const string Channel = "tandem_facts";
    private const int LargestStep = 10_000;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);
    private readonly Pulse committed = new();

    /// <summary>Says that this node has committed facts.</summary>
    public void Wake() => committed.Beat();

    /// <summary>Numbers everything that is committed now; who goes on writing meanwhile does not make it go on.</summary>
    /// <returns>How many facts got their position.</returns>
    public async Task<int> Number(CancellationToken stop = default)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(stop);
        var (numbered, step) = (0, 0);
        do
        {
            step = await IsAnyWaiting(connection, stop) ? await Step(connection, stop) : 0;
            numbered += step;
        }
        while (step == LargestStep);
        if (numbered > 0)
            pulse.Beat();
        return numbered;
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => database.Kind == DatabaseKind.Postgres
        ? Task.WhenAll(Forever(KeepNumbering, stoppingToken), Forever(HearOtherNodes, stoppingToken))
        : Task.CompletedTask;

    private async Task KeepNumbering(CancellationToken stop)
    {
        while (true)
        {
            var next = committed.Next;
            await Number(stop);
            await Waiting.For(next, LongestWait, clock, stop);
            stop.ThrowIfCancellationRequested();
        }
    }

    private async Task HearOtherNodes(CancellationToken stop)
    {
        var asListener = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Pooling = false, KeepAlive = 10 };
        await using var connection = new NpgsqlConnection(asListener.ConnectionString);
        connection.Notification += (_, _) => pulse.Beat();
        await connection.OpenAsync(stop);
        await using (var listen = new NpgsqlCommand($"listen {Channel}", connection))
            await listen.ExecuteNonQueryAsync(stop);
        pulse.Beat();
        while (true)
            await connection.WaitAsync(stop);
    }

    private static async Task<bool> IsAnyWaiting(NpgsqlConnection connection, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand("select exists (select 1 from facts where position is null)", connection);
        return (bool)(await command.ExecuteScalarAsync(stop))!;
    }

    /// <summary>Each statement sees what was committed when it began, so the numbering begins after the lock is ours.</summary>
    private static async Task<int> Step(NpgsqlConnection connection, CancellationToken stop)
    {
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await using (var alone = new NpgsqlCommand("select pg_advisory_xact_lock(hashtext('tandem sequencing'))", connection, transaction))
            await alone.ExecuteNonQueryAsync(stop);
        await using var number = new NpgsqlCommand(
            $"""
            with last as (select coalesce(max(position), 0) as position from facts),
                 waiting as (select entry from facts where position is null order by entry limit {LargestStep}),
                 placed as (select entry, row_number() over (order by entry) as place from waiting)
            update facts set position = last.position + placed.place from placed, last where facts.entry = placed.entry
            """, connection, transaction);
        var numbered = await number.ExecuteNonQueryAsync(stop);
        if (numbered > 0)
        {
            await using var tell = new NpgsqlCommand($"select pg_notify('{Channel}', '')", connection, transaction);
            await tell.ExecuteNonQueryAsync(stop);
        }

        await transaction.CommitAsync(stop);
        return numbered;
    }

    /// <summary>A lost connection is tried again after a second; until then the other nodes, or the next step, do the work.</summary>
    private async Task Forever(Func<CancellationToken, Task> work, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await work(stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault) when (fault is NpgsqlException or TimeoutException or IOException)
            {
                log.LogWarning("The database does not answer ({Reason}); trying again", fault.Message);
                await Waiting.For(Task.Delay(LongestWait, CancellationToken.None), LongestWait, clock, stop);
            }
        }
    }
}
