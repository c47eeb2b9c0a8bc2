using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.SignIn;

namespace Tandem.People.Passkeys;

/// <summary>
/// Lets ASP.NET Core Identity look up accounts and passkeys. It only reads: what changes is changed by features, with a fact.
/// </summary>
public sealed class AccountStore(Store store) : IUserPasskeyStore<Account>
{
    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Person.ToString());

    public async Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) =>
        await store.People.Where(person => person.Id == user.Person).Select(person => person.UserName).SingleOrDefaultAsync(cancellationToken);

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => GetUserNameAsync(user, cancellationToken);

    public async Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) => Id<Person>.TryParse(userId, null, out var person)
        ? await store.Accounts.AsNoTracking().SingleOrDefaultAsync(row => row.Person == person, cancellationToken) : null;

    public async Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken)
    {
        var name = PersonRules.Fold(normalizedUserName);
        var person = await store.People.AsNoTracking().FirstOrDefaultAsync(row => row.UserName == name, cancellationToken);
        var id = person?.Id ?? default;
        return await store.Accounts.AsNoTracking().SingleOrDefaultAsync(row => row.Person == id, cancellationToken);
    }

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken) =>
        [.. (await store.Passkeys.AsNoTracking().Where(row => row.Person == user.Person).ToListAsync(cancellationToken)).Select(row => row.Info)];

    public async Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        var owner = await store.Passkeys.AsNoTracking().SingleOrDefaultAsync(row => row.Credential == credentialId, cancellationToken);
        var id = owner?.Person ?? default;
        return await store.Accounts.AsNoTracking().SingleOrDefaultAsync(row => row.Person == id, cancellationToken);
    }

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) =>
        (await store.Passkeys.AsNoTracking().SingleOrDefaultAsync(row => row.Credential == credentialId && row.Person == user.Person, cancellationToken))?.Info;

    public Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw ReadsOnly();

    public Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) => throw ReadsOnly();

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) => throw ReadsOnly();

    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) => throw ReadsOnly();

    public Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken) => throw ReadsOnly();

    public Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken) => throw ReadsOnly();

    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) => throw ReadsOnly();

    public void Dispose()
    {
    }

    private static NotSupportedException ReadsOnly() => new("Accounts are changed by features, which announce a fact.");
}
