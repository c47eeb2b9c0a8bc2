namespace Tandem.Kernel.Jobs;

/// <summary>Work that comes round by itself; one node at a time does it.</summary>
public interface IChore
{
    /// <summary>How long to wait from one round to the next.</summary>
    static abstract TimeSpan Every { get; }

    Task Run(CancellationToken stop);
}
