namespace Tandem.Kernel.Jobs;

/// <summary>Keeps durably what comes faster than it can be worked off: who sent it is answered, and the records come of it a moment later, in the order in which it came.</summary>
public interface IInbox
{
    /// <summary>For so long a reader waits for what was acknowledged before.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>The kind of records that come of it.</summary>
    string Kind { get; }

    /// <summary>Whether all that was kept is worked off.</summary>
    bool IsEmpty { get; }

    /// <summary>Ends when all that is in it now is worked off, or after so long: who reads sees what was acknowledged before.</summary>
    Task WorkedOff(TimeSpan atMost, CancellationToken stop);
}
