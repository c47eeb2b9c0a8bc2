using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;

namespace Tandem.People.SignIn;

/// <summary>Where accounts, their keys and the counters of failures are kept.</summary>
internal static class AccountTable
{
    public static void Map(EntityTypeBuilder<Account> account)
    {
        account.ToTable("accounts");
        account.HasKey(row => row.Person);
        account.Property(row => row.Person).ValueGeneratedNever();
    }

    public static void Map(EntityTypeBuilder<Attempt> attempt)
    {
        attempt.ToTable("attempts");
        attempt.HasKey(row => row.What);
        attempt.HasIndex(row => row.Since);
    }

    public static void Map(EntityTypeBuilder<DataKey> key)
    {
        key.ToTable("data_keys");
        key.HasKey(row => row.Id);
    }

    extension(Store store)
    {
        public IQueryable<Account> Accounts => store.Set<Account>();

        /// <summary>The person's account, a new one if there is none yet.</summary>
        public async Task<Account> AccountOf(Id<Person> person, CancellationToken stop)
        {
            var account = await store.Accounts.SingleOrDefaultAsync(row => row.Person == person, stop);
            if (account is null)
                store.Add(account = new Account { Person = person });
            return account;
        }
    }
}
