namespace Tandem.Kernel.Notices;

/// <summary>Stands in where no way out has been set up.</summary>
public sealed class NoPostman : IPostman
{
    public bool CanCarry => false;

    public Task Carry(Letter letter, CancellationToken stop) => throw new Refused("No mail can be sent: set up a mail server first.");
}
