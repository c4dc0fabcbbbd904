package fr.clausier.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class MasquesTest {

    private final ObjectMapper mapper = new ObjectMapper();

    private String masque(String json) throws Exception {
        return mapper.writeValueAsString(Masques.masquer((ObjectNode) mapper.readTree(json.replace('\'', '"')))).replace('"', '\'');
    }

    @Test
    void quiEtQuoiSontMasquesEtLesMontantsNon() throws Exception {
        assertEquals("{'demande':{'adhesion':{'numero':'***','formule':'F04'},'beneficiaire':{'id':'***','dateNaissance':'***','lien':'MEMBRE'},"
                + "'actes':[{'id':'L1','code':'***','professionnel':'***','poste':'OPTIQUE'}],'compteurs':[{'cle':'X/EUR/2026','beneficiaire':'***'}]},"
                + "'masques':['/demande/adhesion/numero','/demande/beneficiaire/id','/demande/beneficiaire/dateNaissance','/demande/actes/0/code',"
                + "'/demande/actes/0/professionnel','/demande/compteurs/0/beneficiaire']}",
                masque("{'demande':{'adhesion':{'numero':'A-1234','formule':'F04'},'beneficiaire':{'id':'B-1','dateNaissance':'1961-03-12','lien':'MEMBRE'},"
                        + "'actes':[{'id':'L1','code':'HBLD038','professionnel':'PS-77','poste':'OPTIQUE'}],'compteurs':[{'cle':'X/EUR/2026','beneficiaire':'B-2'}]}}"));
    }

    @Test
    void ceQuiEstCiteLEstAussi() throws Exception {
        assertEquals("{'beneficiaire':{'id':'***'},'trace':[{'phrase':'payé à *** en F04'},'***','B-10'],'montant':'12.50',"
                + "'masques':['/beneficiaire/id','/trace/0/phrase','/trace/1']}",
                masque("{'beneficiaire':{'id':'ZOE-1'},'trace':[{'phrase':'payé à ZOE-1 en F04'},'ZOE-1','B-10'],'montant':'12.50'}"));
        assertEquals("{'beneficiaire':{'id':'***'},'trace':['***','B-10'],'masques':['/beneficiaire/id','/trace/0']}",
                masque("{'beneficiaire':{'id':'B-1'},'trace':['B-1','B-10']}"));
    }

    @Test
    void unEffetSeMasqueAussi() throws Exception {
        assertEquals("{'plusGrands':[{'demande':'R','beneficiaire':'***','ecart':'4.72'}],'masques':['/plusGrands/0/beneficiaire']}",
                masque("{'plusGrands':[{'demande':'R','beneficiaire':'A/B','ecart':'4.72'}]}"));
    }
}
