namespace Tandem.Kernel.Mail;

/// <summary>Carries letters out of the house.</summary>
public interface IPostman
{
    /// <summary>Whether a way out has been set up.</summary>
    ValueTask<bool> CanCarry(CancellationToken stop = default);

    /// <exception cref="Undeliverable">The address is none, or the server will never take a letter to it.</exception>
    /// <exception cref="MailRefused">The server could not be reached or did not take the letter now.</exception>
    Task Carry(Letter letter, CancellationToken stop);
}
