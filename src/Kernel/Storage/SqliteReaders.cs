namespace Tandem.Kernel.Storage;

/// <summary>
/// The reading connections of a SQLite site between two readers: they stay open, and with them what they compiled. The one that
/// was used last is handed out first, so that those nobody needs grow old and are closed.
/// </summary>
internal sealed class SqliteReaders
{
    private const int Most = 32;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Lock turn = new();
    private readonly List<(ReadingConnection Connection, long Since)> idle = [];

    /// <summary>How often all were closed.</summary>
    public int Round { get; private set; }

    /// <summary>An open connection; null: there is none to spare.</summary>
    public ReadingConnection? Take()
    {
        lock (turn)
        {
            if (idle.Count == 0)
                return null;
            var last = idle[^1].Connection;
            idle.RemoveAt(idle.Count - 1);
            return last;
        }
    }

    public void Return(ReadingConnection connection)
    {
        lock (turn)
        {
            if (connection.Round != Round)
            {
                connection.End();
                return;
            }

            idle.Add((connection, TimeProvider.System.GetTimestamp()));
            Close(Math.Max(idle.Count - Most, idle.FindIndex(each => TimeProvider.System.GetElapsedTime(each.Since) < Patience)));
        }
    }

    /// <summary>Closes all, those that are in use as soon as they come back: a file that is done with must be held by nobody.</summary>
    public void CloseAll()
    {
        lock (turn)
        {
            Round++;
            Close(idle.Count);
        }
    }

    private void Close(int oldest)
    {
        foreach (var (connection, _) in idle.Take(oldest))
            connection.End();
        idle.RemoveRange(0, oldest);
    }
}
