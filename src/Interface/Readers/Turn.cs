namespace Tandem.Interface.Readers;

/// <summary>
/// Lets the parts of one page read from the store one after the other: they share its one connection, and a connection answers one
/// question at a time.
/// </summary>
public sealed class Turn : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);

    public async Task Take(Func<Task> act)
    {
        await gate.WaitAsync();
        try
        {
            await act();
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();
}
