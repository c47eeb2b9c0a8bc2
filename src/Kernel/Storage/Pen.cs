using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using Tandem.Kernel.Facts;

namespace Tandem.Kernel.Storage;

/// <summary>
/// The writing connection of a SQLite site, held by the writer's thread. Each member of a group is inside a savepoint of its
/// own, so that one refusal costs the others nothing.
/// </summary>
internal sealed class Pen(string file, Pulse pulse) : IDisposable
{
    private const int LargestGroup = 256;

    /// <summary>After how long a group is closed although more are waiting: about what a disk needs to flush.</summary>
    private static readonly TimeSpan LongestGroup = TimeSpan.FromMilliseconds(4);

    private readonly List<QueuedWrite> group = [];
    private readonly List<(QueuedWrite Write, Exception Fault)> refused = [];
    private WriteTurn? turn;
    private FileStream? mine;
    private long dataVersion;

    /// <summary>Takes in the first, and those who wait behind it, and writes them to the disk.</summary>
    public void WriteGroup(QueuedWrite first, BlockingCollection<QueuedWrite> others)
    {
        var begun = TimeProvider.System.GetTimestamp();
        var next = first;
        do
        {
            if (next.IsGivenUp)
                next.GiveUp();
            else
                Take(next);
        }
        while (group.Count < LargestGroup && TimeProvider.System.GetElapsedTime(begun) < LongestGroup && others.TryTake(out next));
        Commit();
    }

    public void Dispose()
    {
        if (turn is null)
            return;
        using (FileLock.Take(LockFile))
        {
            turn.Prepared("pragma wal_checkpoint(truncate)").ExecuteNonQuery();
            turn.Dispose();
        }
    }

    private string LockFile => file + ".writing";

    private void Take(QueuedWrite write)
    {
        if (write.Mode != WriteMode.Together)
            Commit();
        try
        {
            if (write.Mode == WriteMode.Outside)
                RunOutside(write);
            else
                RunMember(write, Begin());
        }
        catch (Exception fault)
        {
            refused.Add((write, fault));
        }

        if (write.Mode != WriteMode.Together || turn?.Transaction is null)
            Commit();
    }

    private void RunOutside(QueuedWrite write)
    {
        using (FileLock.Take(LockFile))
        {
            var outside = Open();
            outside.Transaction = null;
            write.Run(outside);
        }

        write.Succeed();
    }

    private void RunMember(QueuedWrite write, WriteTurn begun)
    {
        begun.Prepared("savepoint member").ExecuteNonQuery();
        try
        {
            write.Run(begun);
            begun.Prepared("release member").ExecuteNonQuery();
            group.Add(write);
        }
        catch (Exception fault)
        {
            begun.Forget();
            if (IsLost(begun))
                Abandon(fault);
            else
                begun.Prepared("rollback to member; release member").ExecuteNonQuery();
            throw;
        }
    }

    private WriteTurn Begin()
    {
        if (turn?.Transaction is not null)
            return turn;
        mine = FileLock.Take(LockFile);
        try
        {
            var begun = Open();
            begun.Transaction = begun.Connection.BeginTransaction(deferred: false);
            var version = (long)begun.Prepared("pragma data_version").ExecuteScalar()!;
            if (version != dataVersion)
                begun.Forget();
            dataVersion = version;
            return begun;
        }
        catch
        {
            mine.Dispose();
            throw;
        }
    }

    private void Commit()
    {
        if (turn?.Transaction is not { } transaction)
        {
            TellRefused();
            return;
        }

        try
        {
            transaction.Commit();
            // First the news, then the answers: who is told that it is written may ask who has heard of it.
            if (turn.TakeNews())
                pulse.Beat();
            foreach (var written in group)
                written.Succeed();
            End();
        }
        catch (Exception fault)
        {
            Abandon(fault);
        }
    }

    /// <summary>The whole group is lost: the disk is full or broken, and SQLite gave up the transaction.</summary>
    private void Abandon(Exception fault)
    {
        turn!.Forget();
        turn.TakeNews();
        foreach (var lost in group)
            lost.Fail(fault);
        End();
    }

    private void End()
    {
        group.Clear();
        turn!.Transaction?.Dispose();
        turn.Transaction = null;
        mine?.Dispose();
        mine = null;
        TellRefused();
    }

    /// <summary>Who was refused is told once the group is on the disk: then they find there what was in their way.</summary>
    private void TellRefused()
    {
        foreach (var (write, fault) in refused)
            write.Fail(fault);
        refused.Clear();
    }

    private static bool IsLost(WriteTurn begun) => raw.sqlite3_get_autocommit(begun.Connection.Handle) != 0;

    private WriteTurn Open()
    {
        if (turn is not null)
            return turn;
        var connection = new CompilingConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = 30 }.ToString());
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "pragma journal_mode=wal; pragma synchronous=full; pragma foreign_keys=on; pragma temp_store=memory; "
                + "pragma cache_size=-32000; pragma wal_autocheckpoint=4000; pragma journal_size_limit=67108864";
            command.ExecuteNonQuery();
            return turn = new WriteTurn(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
