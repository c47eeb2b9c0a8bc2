using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel.Storage;

namespace Tandem.People.Tokens;

/// <summary>Where API tokens are kept, hashed.</summary>
internal static class TokenTable
{
    public static void Map(EntityTypeBuilder<ApiToken> token)
    {
        token.ToTable("api_tokens");
        token.HasKey(row => row.Id);
        token.HasIndex(row => row.Hash).IsUnique();
        token.HasIndex(row => row.Person);
    }

    extension(Store store)
    {
        public IQueryable<ApiToken> ApiTokens => store.Set<ApiToken>();
    }
}
