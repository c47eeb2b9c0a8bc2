namespace Tandem.Kernel.Storage;

/// <summary>A reading connection that is lent: whoever is done with it gives it back, open as it is.</summary>
internal sealed class ReadingConnection(string address, SqliteReaders readers) : CompilingConnection(address)
{
    private bool isOver;

    /// <summary>Before how many closings of all it was made.</summary>
    public int Round { get; } = readers.Round;

    /// <summary>Closes it in earnest.</summary>
    public void End()
    {
        isOver = true;
        Dispose();
    }

    public override void Close()
    {
        if (isOver)
            base.Close();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !isOver)
        {
            readers.Return(this);
            return;
        }

        isOver = true;
        base.Dispose(disposing);
    }
}
