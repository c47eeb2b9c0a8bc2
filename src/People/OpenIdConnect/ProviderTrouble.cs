using Microsoft.AspNetCore.Http;

namespace Tandem.People.OpenIdConnect;

/// <summary>An identity provider could not be asked, or its answer proves nothing: what people are told, and what only the log says.</summary>
public sealed class ProviderTrouble(string message, string reason, int status = StatusCodes.Status401Unauthorized, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>For the log: what it was, without anything secret.</summary>
    public string Reason => reason;

    public int Status => status;

    public static ProviderTrouble Unreachable(string reason, Exception? cause = null) =>
        new("The provider cannot be reached at the moment. Try again later, or sign in another way.", reason, StatusCodes.Status502BadGateway, cause);

    public static ProviderTrouble Unsound(string reason, Exception? cause = null) =>
        new("The provider's answer is not one this site can rely on. Try again; if it stays, tell whoever looks after this site.", reason, StatusCodes.Status502BadGateway, cause);

    public static ProviderTrouble Unproven(string reason, Exception? cause = null) =>
        new("The provider's answer does not prove who you are. Try again; if it stays, tell whoever looks after this site.", reason, cause: cause);

    public static ProviderTrouble Interrupted(string reason) =>
        new("This sign-in was begun elsewhere, or took too long. Begin again.", reason, StatusCodes.Status400BadRequest);
}
