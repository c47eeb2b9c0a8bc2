using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Organisations;
using Tandem.People.Roles;

namespace Tandem.People.IdentityProviders;

/// <summary>Another site that vouches for people (OpenID Connect), such as the company's own directory.</summary>
public sealed class IdentityProvider : Record<IdentityProvider>
{
    public const string InUse = "inUse";
    public const string Off = "off";

    /// <summary>What it is asked for unless somebody says otherwise.</summary>
    public const string UsualScopes = "openid profile email";

    /// <summary>The claim that becomes the user name of somebody new, unless somebody says otherwise.</summary>
    public const string UsualNameClaim = "preferred_username";

    public static Lifecycle Life { get; } = new(
        [new(InUse, "In use", StateCategory.Active), new(Off, "Switched off", StateCategory.Ended)],
        [new(InUse, Off, "Switch off"), new(Off, InUse, "Switch on")]);

    public static RecordKind<IdentityProvider> Kind { get; } = new RecordKind<IdentityProvider>("identity-provider", "identity-providers", "IDP", "Identity provider")
        .Titled(provider => provider.Name)
        .With("name", provider => provider.Name, field => field.Editable().Required().Plain().Listed())
        .With("issuer", provider => provider.Issuer, field => field.Editable().Plain().Listed())
        .With("clientId", provider => provider.ClientId, field => field.Editable().Plain())
        .With("scopes", provider => provider.Scopes, field => field.Editable().Plain())
        .With("nameClaim", provider => provider.NameClaim, field => field.Editable().Plain(), "Claim for the user name")
        .With("domains", provider => provider.Domains, field => field.Editable().Plain().Listed(), "E-mail domains it speaks for")
        .With("makesPeople", provider => provider.MakesPeople, field => field.Editable().Plain().Listed(), "Lets in people nobody has entered yet")
        .With("role", provider => provider.Role, field => field.Editable().Plain(), "Role of new people")
        .With("organisation", provider => provider.Organisation, field => field.Editable().Plain(), "Organisation of new people")
        .Lives(Life, provider => provider.State);

    /// <summary>As the button says it.</summary>
    public required string Name { get; set; }

    /// <summary>Its address, letter by letter as its tokens name it.</summary>
    public required string Issuer { get; set; }

    /// <summary>By which it knows this site.</summary>
    public required string ClientId { get; set; }

    /// <summary>What this site shows to prove that it is the client, sealed with the site's keys; null for a client that has none.</summary>
    [Unrecorded]
    public string? SealedClientSecret { get; set; }

    /// <summary>Separated by blanks; <c>openid</c> is always among them.</summary>
    public string Scopes { get; set; } = UsualScopes;

    public string NameClaim { get; set; } = UsualNameClaim;

    /// <summary>
    /// The e-mail domains whose addresses it may vouch for, separated by blanks. Only by these is somebody recognised who is not connected yet;
    /// where there are some, nobody else is let in anew.
    /// </summary>
    public string Domains { get; set; } = "";

    public bool MakesPeople { get; set; }

    /// <summary>What new people may do beyond what everybody may.</summary>
    public Id<Role>? Role { get; set; }

    /// <summary>Where new people belong; null: where their address belongs.</summary>
    public Id<Organisation>? Organisation { get; set; }

    public string State { get; private set; } = InUse;

    /// <summary>Whether it may vouch for the owner of an address.</summary>
    public bool SpeaksFor(string email) => Domains.Split(' ').Contains(email[(email.LastIndexOf('@') + 1)..], StringComparer.OrdinalIgnoreCase);

    internal void Move(string to) => State = Life.Move(State, to).To;
}
