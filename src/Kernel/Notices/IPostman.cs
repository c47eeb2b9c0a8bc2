namespace Tandem.Kernel.Notices;

/// <summary>Carries letters out of the house.</summary>
public interface IPostman
{
    /// <summary>Whether a way out has been set up.</summary>
    bool CanCarry { get; }

    Task Carry(Letter letter, CancellationToken stop);
}
